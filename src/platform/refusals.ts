/**
 * Every refusal that somebody can meet: its code, the HTTP status of the API, and the one sentence that people read.
 * The codes are part of the API's contract.
 */
const catalogue = {
  invalid_input: [400, "Something in what you sent is not as expected; the fields say what."],
  unreadable_message: [400, "This isn't a message as that program sends it. The webhook's page says what it expects."],
  upload_broken: [400, "The file didn't arrive whole. Check the connection and send it again."],
  not_signed_in: [401, "Please sign in first."],
  session_ended: [401, "This session was ended or has expired. Sign in again to go on where you were."],
  wrong_credentials: [401, "E-mail and password don't match. Check both and try again."],
  wrong_password: [401, "This is not the password of that account. Check it and try again."],
  wrong_signature: [
    401,
    "Nothing shows that this comes from the program it names. Compare the secret over there with the webhook's.",
  ],
  unknown_key: [401, "This API key doesn't exist or was revoked. Ask an admin of your workspace for a new one."],
  not_allowed: [403, "Your role doesn't include this. An admin of your workspace can help."],
  person_required: [403, "Only a signed-in person can do this, not an API key."],
  missing_scope: [403, "This API key lacks the scope for this. Ask an admin for a key that has it."],
  foreign_origin: [403, "This request came from another site, so it was not carried out."],
  other_person: [
    403,
    "This link is for somebody else than who is signed in here. Sign out first, or open it in another browser.",
  ],
  first_start_closed: [
    403,
    "Workspaces are set up here by whoever runs Common Ground, with a command. Ask them for one.",
  ],
  not_found: [404, "There is nothing here, or not for you."],
  unknown_invitation: [404, "This link leads to no invitation. Check that it is whole, or ask for a new one."],
  unknown_reset: [404, "This link is not good any longer: each works once, for a day. Ask for a new one."],
  second_head: [409, "A team has one head, and this one has theirs. The CEO can name somebody else in their place."],
  chair_taken: [409, "Somebody sits in this chair by now. The CEO says who is head of a team."],
  last_ceo: [409, "This is the only CEO. Make somebody else CEO first."],
  last_admin: [409, "This is the only admin. Make somebody else admin first."],
  cannot_act: [409, "An acting head is somebody of that team, or the CEO. Choose one of them."],
  acts_already: [409, "They act for the other team already, and would sign with themself. Choose somebody else."],
  deactivated: [409, "They were deactivated. Reactivate them first."],
  owner_away: [409, "Who is to own it is away just now. Choose somebody else, or assign it to them anyway."],
  already_member: [409, "They are a member already. Their role can be changed on the members page."],
  was_member: [409, "They were a member before and were deactivated. Reactivate them on the members page."],
  already_invited: [409, "There is an open invitation for this already. Renew it for a new link, or withdraw it."],
  still_running: [409, "The first request with this Idempotency-Key is still running. Try again in a moment."],
  hook_ended: [410, "This webhook was ended. Make another one in the settings, and send to its address."],
  invitation_used: [410, "This invitation has been used. Sign in, or ask for a new one."],
  invitation_withdrawn: [410, "This invitation was withdrawn. Ask whoever sent it to you."],
  invitation_expired: [410, "This invitation has expired. Ask whoever sent it to you to renew it."],
  email_taken: [409, "Somebody with this e-mail has an account already. Sign in with it, or use another address."],
  cycles_overlap: [
    409,
    "Two sales cycles can't share a day. Choose days that are free, or change the other cycle first.",
  ],
  field_taken: [409, "A field of this name is there already. Use that one, or choose another name."],
  too_many_fields: [409, "No more fields can be in use at once. Take one that nobody needs out of use first."],
  event_cannot_follow: [409, "This can't have happened to the lead where it stood then. Look at its timeline first."],
  event_followed: [409, "Later events rest on this. Take those back first, the latest before the others."],
  event_in_future: [422, "This is said to happen later than now. Record it once it has."],
  event_stays: [409, "That a lead came in stays, and so do corrections. Record what is right as a new event."],
  event_elsewhere: [409, "An event of this name is in another lead's timeline already. Check the lead and the name."],
  lead_erased: [410, "This person was erased. Their figures stay, and nothing is added to them any more."],
  files_waiting: [
    409,
    "A file that has not landed yet may tell of this person. Let it land or discard it on the import page, then erase them.",
  ],
  campaign_taken: [409, "A campaign of this name is there already. Use that one, or choose another name."],
  campaign_in_use: [409, "Leads came by this campaign, or it has spend. It stays, so that the figures do."],
  day_over: [409, "This day is over. Choose today or a later one."],
  lead_closed: [409, "This lead is closed, so nobody speaks with them again. Give it back to Marketing first."],
  nobodys_lead: [409, "Nobody looks after this lead yet. Give it an owner first, whose follow-up it will be."],
  other_follow_up: [409, "This lead waits for another follow-up by now. Move that one, or mark it done first."],
  merge_loop: [409, "These two are one lead already. Choose another lead, or undo the merge first."],
  merged_already: [
    409,
    "One of them was merged with another lead already. Open it to see which one was kept, and merge with that.",
  ],
  merge_followed: [409, "The lead that was kept was merged itself since. Undo that merge first."],
  merge_erased: [409, "This person was erased, and nothing is left by which they could be told from others."],
  import_started: [
    409,
    "This import has started already. Take it back and bring the file again to have it land otherwise.",
  ],
  import_over: [409, "This import was taken back or has failed. Bring the file again for a new one."],
  section_taken: [409, "There is one clause of this kind already. Change that one, or take it out first."],
  too_many_clauses: [409, "The draft is as long as it may be. Take a clause out first, or say two in one."],
  clause_removed: [409, "This clause was taken out meanwhile. Put it back first, or leave it out."],
  clause_changed: [412, "This clause was worded anew since you read it. Look at its new wording, and answer that one."],
  suggestion_decided: [409, "Somebody decided on this suggestion meanwhile. Its thread says who, and how."],
  identity_needed: [403, "Signing takes your password once more, or a sign-in of the last ten minutes."],
  not_proposed: [409, "Both sides have signed this version already. What should read otherwise goes into the draft."],
  version_withdrawn: [409, "This version was withdrawn. Look at the draft, and at what is proposed instead."],
  version_declined: [409, "This version was declined, and its page says why. Go on in the draft, and propose it anew."],
  version_replaced: [409, "Another version was proposed instead of this one. Read that one, and sign it."],
  version_superseded: [409, "A later version is in force instead of this one. Read that one."],
  version_over: [409, "The last day of this version is over. Give the draft another one, and propose it anew."],
  version_altered: [
    409,
    "This version's text was changed after it was proposed, past Common Ground. Propose the draft anew, and have the database looked at.",
  ],
  wrong_hash: [409, "This isn't the text that you read. Open the version again, and sign what stands there."],
  already_signed: [409, "Somebody has signed this version for your team already. Nothing is left for you to do."],
  other_team_signed_by_you: [
    409,
    "You have signed this version for the other team. Somebody else signs for this one; the CEO can name an acting head.",
  ],
  yours_to_withdraw: [409, "Your own side has proposed this version. Withdraw it instead."],
  theirs_to_withdraw: [409, "The other side has proposed this version. Decline it instead, and say why."],
  nothing_changed: [409, "The draft says what both sides have signed already. Change something in it first."],
  already_answered: [409, "Your side has answered this objection already. The answer stands beside it."],
  no_objection: [409, "This objection was taken back by whoever gave it. There is nothing to answer any more."],
  one_sided: [422, "One side owes nothing in this draft. Add a clause of theirs before it is proposed."],
  not_ready: [422, "Something in the draft stands in the way of proposing it. The list says what, clause by clause."],
  changed_meanwhile: [412, "Somebody changed this in the meantime. Look at the new state and try again."],
  too_large: [413, "This is larger than what is accepted here."],
  wrong_content_type: [415, "Send JSON, with the header Content-Type: application/json."],
  not_multipart: [415, "Send the file as multipart/form-data, in a part called file."],
  unreadable_file: [422, "This file can't be read as a table. What was seen in it says what to mend."],
  cannot_land: [422, "Nothing in this could land. The webhook's page says why, message by message."],
  invalid_clause: [422, "Something in this clause is not as expected; the places in it say what."],
  invalid_definition: [
    422,
    "Some of this definition contradicts itself or asks for what isn't there; the places say what.",
  ],
  too_many_kinds: [
    422,
    "By these rules leads differ in more ways than can be counted at once. Try fewer rules, or fewer days.",
  ],
  asks_too_much: [422, "The definition asks more than 1,000 questions in all. Ask fewer, then it can be tried."],
  no_working_time: [
    422,
    "Nobody would ever be at work. Open at least one day of the week; single days are closed below.",
  ],
  key_reused: [422, "This Idempotency-Key was already used for another request. Use a new one."],
  too_many_backtests: [429, "Several back-tests wait already. Ask again once one of them is done."],
  too_many_requests: [429, "That was a lot in a short time. Wait a moment and try again."],
  unexpected: [500, "Something went wrong on our side. It has been logged; please try again."],
  database_unavailable: [503, "The database can't be reached just now. Nothing was lost; try again in a moment."],
  secret_unreadable: [
    503,
    "The secret of this webhook can't be read any longer, for AUTH_SECRET has changed. Set it again on the webhook's page.",
  ],
  took_too_long: [503, "This took longer than it may. Try again in a moment, or with less at once."],
  restarting: [503, "Common Ground is about to restart. Open pages connect again by themselves."],
} as const satisfies Record<string, readonly [number, string]>;

export type RefusalCode = keyof typeof catalogue;

export const refusalCodes = Object.keys(catalogue) as RefusalCode[];

/** A "no" that is part of the plan, returned as a value. `fields` holds a sentence for each input that is wrong. */
export type Refusal = {
  readonly refused: RefusalCode;
  readonly fields?: Readonly<Record<string, string>>;
  /** Where the lead stands of which something can't be recorded. */
  readonly stage?: string;
  /** When trying again makes sense, where that is known. */
  readonly retryAfterSeconds?: number;
};

/** What a command answers: the result, or why not. */
export type Outcome<Result> = Result | Refusal;

/** A refusal, for a command to return; `fields` holds a sentence for each input that is wrong, by its path. */
export function refuse(refused: RefusalCode, fields?: Record<string, string>): Refusal {
  return fields ? { refused, fields } : { refused };
}

/** Whether an outcome is a "no". A result may well have a field called "refused"; only a code of the catalogue counts. */
export function isRefusal(outcome: unknown): outcome is Refusal {
  if (typeof outcome !== "object" || outcome === null || !("refused" in outcome)) return false;
  return typeof outcome.refused === "string" && isRefusalCode(outcome.refused);
}

/** Whether this is a code of the catalogue. */
export function isRefusalCode(code: string): code is RefusalCode {
  return Object.hasOwn(catalogue, code);
}

/** The sentence a person reads. */
export function refusalSentence(code: RefusalCode): string {
  return catalogue[code][1];
}

/** The status the API answers with. */
export function refusalStatus(code: RefusalCode): number {
  return catalogue[code][0];
}

/** A "no" that the interface never offers, thrown where it is noticed; each boundary turns it into an answer once. */
export class Refused extends Error {
  readonly code: RefusalCode;

  constructor(code: RefusalCode, options?: ErrorOptions) {
    super(refusalSentence(code), options);
    this.code = code;
  }

  /** Next keeps this one property of an error on its way to the browser's error page. */
  get digest() {
    return this.code;
  }
}
