import { describe, expect, it } from "vitest";
import { activityPolicy } from "#features/activity/policy.ts";
import { draftPolicy } from "#features/agreements/drafts/policy.ts";
import { versionPolicy } from "#features/agreements/versions/policy.ts";
import { backtestPolicy } from "#features/definitions/backtest/policy.ts";
import { qualificationPolicy } from "#features/definitions/qualification/policy.ts";
import { homePolicy } from "#features/home/policy.ts";
import { assignmentPolicy } from "#features/leads/assignment/policy.ts";
import { campaignPolicy } from "#features/leads/campaigns/policy.ts";
import { capacityPolicy } from "#features/leads/capacity/policy.ts";
import { duplicatePolicy } from "#features/leads/duplicates/policy.ts";
import { erasurePolicy } from "#features/leads/erasure/policy.ts";
import { fieldPolicy } from "#features/leads/fields/policy.ts";
import { followUpPolicy } from "#features/leads/follow-ups/policy.ts";
import { hookPolicy } from "#features/leads/hooks/policy.ts";
import { importPolicy } from "#features/leads/imports/policy.ts";
import { intakePolicy } from "#features/leads/intake/policy.ts";
import { listPolicy } from "#features/leads/list/policy.ts";
import { leadPolicy } from "#features/leads/policy.ts";
import { tallyPolicy, timelinePolicy } from "#features/leads/timeline/policy.ts";
import { viewPolicy } from "#features/leads/views/policy.ts";
import { outboxPolicy } from "#features/notifications/outbox/policy.ts";
import { notificationsPolicy } from "#features/notifications/policy.ts";
import { absencePolicy } from "#features/workspace/absences/policy.ts";
import { accountPolicy } from "#features/workspace/account/policy.ts";
import { apiKeyPolicy } from "#features/workspace/api-keys/policy.ts";
import { calendarPolicy } from "#features/workspace/calendars/policy.ts";
import { cyclePolicy } from "#features/workspace/cycles/policy.ts";
import { invitationPolicy } from "#features/workspace/invitations/policy.ts";
import { peoplePolicy } from "#features/workspace/people/policy.ts";
import { workspacePolicy } from "#features/workspace/policy.ts";
import { presencePolicy } from "#features/workspace/presence/policy.ts";
import { sessionPolicy } from "#features/workspace/sessions/policy.ts";
import type { Actor, Key, Person, Service } from "#platform/actor.ts";
import { authorize, isAllowed, Proof, requirePerson, type Verb } from "#platform/authorize.ts";
import { Refused } from "#platform/refusals.ts";

const place = { workspaceId: "w", memberId: "m", sessionId: "s" };
const sofia: Person = {
  kind: "person",
  ...place,
  name: "Sofia",
  role: "head",
  team: "sales",
  isAdmin: true,
  actingFor: null,
};
const ravi: Person = {
  kind: "person",
  ...place,
  memberId: "r",
  name: "Ravi",
  role: "member",
  team: "sales",
  isAdmin: false,
  actingFor: null,
};
const elena: Person = {
  kind: "person",
  ...place,
  memberId: "e",
  name: "Elena",
  role: "ceo",
  team: null,
  isAdmin: false,
  actingFor: null,
};
const reader: Key = { kind: "key", workspaceId: "w", keyId: "k", name: "Reader", scopes: ["read"] };
const adminKey: Key = { ...reader, name: "Admin", scopes: ["admin"] };
const service: Service = { kind: "service", workspaceId: "w", name: "notifications" };

const actors = { sofia, ravi, elena, reader, adminKey, service };
const seat = { memberId: sofia.memberId, role: "head", team: "sales", isAdmin: true } as const;
const own = { ...seat, isShared: true, stage: "mql" } as const;

// The whole authority of the foundation, one line a verb; a verb that is missing here fails the test below.
const table: Record<string, { verb: Verb<typeof own>; may: (keyof typeof actors)[] }> = {
  "draft.read": { verb: draftPolicy.read, may: ["sofia", "ravi", "elena", "reader", "service"] },
  "draft.edit": { verb: draftPolicy.edit, may: ["sofia"] },
  "draft.take_stance": { verb: draftPolicy.takeStance, may: ["sofia"] },
  "draft.comment": { verb: draftPolicy.comment, may: ["sofia", "ravi", "elena"] },
  "draft.suggest": { verb: draftPolicy.suggest, may: ["sofia", "ravi"] },
  "draft.decide_suggestion": { verb: draftPolicy.decideSuggestion, may: ["sofia"] },
  "draft.take_back_suggestion": { verb: draftPolicy.takeBackSuggestion, may: ["sofia"] },
  "draft.set_decide_by": { verb: draftPolicy.setDecideBy, may: ["elena"] },
  "agreement.read": { verb: versionPolicy.read, may: ["sofia", "ravi", "elena", "reader", "service"] },
  "agreement.propose": { verb: versionPolicy.propose, may: ["sofia"] },
  "agreement.sign": { verb: versionPolicy.sign, may: ["sofia"] },
  "agreement.decline": { verb: versionPolicy.decline, may: ["sofia"] },
  "agreement.withdraw": { verb: versionPolicy.withdraw, may: ["sofia"] },
  "agreement.sign_off": { verb: versionPolicy.signOff, may: ["ravi"] },
  "agreement.answer_objection": { verb: versionPolicy.answer, may: ["sofia"] },
  "agreement.keep_days": { verb: versionPolicy.keepDays, may: ["service"] },
  "backtest.read": { verb: backtestPolicy.read, may: ["sofia", "ravi", "elena", "reader", "service"] },
  "backtest.queue": { verb: backtestPolicy.queue, may: ["sofia", "ravi", "elena", "reader"] },
  "backtest.carry_on": { verb: backtestPolicy.carryOn, may: ["service"] },
  "lead.receive": { verb: intakePolicy.receive, may: ["sofia", "ravi", "service"] },
  "lead.change": { verb: intakePolicy.change, may: ["sofia", "ravi", "service"] },
  "workspace.read": { verb: workspacePolicy.read, may: ["sofia", "ravi", "elena", "reader", "service"] },
  "workspace.found": { verb: workspacePolicy.found, may: ["sofia", "service"] },
  "workspace.rename": { verb: workspacePolicy.rename, may: ["sofia", "adminKey"] },
  "workspace.change_settings": { verb: workspacePolicy.changeSettings, may: ["sofia", "adminKey"] },
  "calendar.read": { verb: calendarPolicy.read, may: ["sofia", "ravi", "elena", "reader", "service"] },
  "calendar.change": { verb: calendarPolicy.change, may: ["sofia", "adminKey", "service"] },
  "calendar.remove": { verb: calendarPolicy.remove, may: ["sofia", "adminKey"] },
  "cycle.read": { verb: cyclePolicy.read, may: ["sofia", "ravi", "elena", "reader", "service"] },
  "cycle.add": { verb: cyclePolicy.add, may: ["sofia", "adminKey"] },
  "cycle.change": { verb: cyclePolicy.change, may: ["sofia", "adminKey"] },
  "cycle.remove": { verb: cyclePolicy.remove, may: ["sofia", "adminKey"] },
  "api_key.list": { verb: apiKeyPolicy.list, may: ["sofia", "adminKey"] },
  "api_key.make": { verb: apiKeyPolicy.make, may: ["sofia", "service"] },
  "api_key.revoke": { verb: apiKeyPolicy.revoke, may: ["sofia", "adminKey"] },
  // About Sofia's own seat; tests/rules/people-authority.test.ts has the other seats.
  "member.read": { verb: peoplePolicy.read, may: ["sofia", "ravi", "elena", "reader", "service"] },
  "member.retitle": { verb: peoplePolicy.retitle, may: ["sofia", "elena", "adminKey"] },
  "member.place": { verb: peoplePolicy.place, may: ["elena", "adminKey"] },
  "member.chair": { verb: peoplePolicy.chair, may: ["elena"] },
  "member.admin": { verb: peoplePolicy.admin, may: ["sofia"] },
  "member.deactivate": { verb: peoplePolicy.deactivate, may: ["sofia", "elena", "adminKey"] },
  "member.leave": { verb: peoplePolicy.leave, may: ["sofia"] },
  "member.join": { verb: peoplePolicy.join, may: ["sofia"] },
  "acting_head.name": { verb: peoplePolicy.act, may: ["elena"] },
  "invitation.read": { verb: invitationPolicy.read, may: ["sofia", "elena", "adminKey"] },
  "invitation.place": { verb: invitationPolicy.place, may: ["sofia", "elena", "adminKey", "service"] },
  "invitation.chair": { verb: invitationPolicy.chair, may: ["elena", "service"] },
  "invitation.admin": { verb: invitationPolicy.admin, may: ["sofia", "service"] },
  "invitation.mail": { verb: invitationPolicy.mail, may: ["service"] },
  "password.change": { verb: accountPolicy.changePassword, may: ["sofia"] },
  "password.mail_reset": { verb: accountPolicy.mailReset, may: ["service"] },
  "session.start": { verb: sessionPolicy.start, may: ["sofia"] },
  "session.list": { verb: sessionPolicy.list, may: ["sofia"] },
  "session.end": { verb: sessionPolicy.end, may: ["sofia"] },
  "presence.list": { verb: presencePolicy.list, may: ["sofia", "ravi", "elena"] },
  "presence.move": { verb: presencePolicy.move, may: ["sofia", "ravi", "elena"] },
  "activity.read": { verb: activityPolicy.read, may: ["sofia", "ravi", "elena", "reader", "service"] },
  "activity.read_personal": { verb: activityPolicy.readPersonal, may: ["sofia", "adminKey", "service"] },
  "activity.export": { verb: activityPolicy.export, may: ["sofia", "adminKey"] },
  "activity.follow": { verb: activityPolicy.follow, may: ["service"] },
  "activity.seal": { verb: activityPolicy.seal, may: ["service"] },
  // Of an MQL; tests/rules/timeline-authority.test.ts has the other people and stages.
  "lead.read": { verb: leadPolicy.read, may: ["sofia", "ravi", "elena", "reader", "service"] },
  "lead.qualify": { verb: timelinePolicy.qualified, may: [] },
  "lead.touch": { verb: timelinePolicy.touch, may: ["sofia", "ravi"] },
  "lead.note": { verb: timelinePolicy.note, may: ["sofia", "ravi", "elena"] },
  "lead.accept": { verb: timelinePolicy.accepted, may: ["sofia", "ravi"] },
  "lead.disqualify": { verb: timelinePolicy.disqualified, may: ["sofia", "ravi"] },
  "lead.recycle": { verb: timelinePolicy.recycled, may: ["sofia", "ravi"] },
  "lead.open_opportunity": { verb: timelinePolicy.opportunity_opened, may: ["sofia", "ravi"] },
  "lead.win": { verb: timelinePolicy.won, may: ["sofia", "ravi"] },
  "lead.lose": { verb: timelinePolicy.lost, may: ["sofia", "ravi"] },
  "lead.churn": { verb: timelinePolicy.churned, may: ["sofia", "ravi"] },
  "lead.disclose": { verb: erasurePolicy.disclose, may: ["sofia", "adminKey"] },
  "lead.erase": { verb: erasurePolicy.erase, may: ["sofia", "adminKey"] },
  "tally.count": { verb: tallyPolicy.count, may: ["service"] },
  "notification.notify": { verb: notificationsPolicy.notify, may: ["service"] },
  "notification.read": { verb: notificationsPolicy.read, may: ["sofia"] },
  "notification.dismiss": { verb: notificationsPolicy.dismiss, may: ["sofia"] },
  "notification.choose": { verb: notificationsPolicy.choose, may: ["sofia"] },
  "notification.mail": { verb: notificationsPolicy.mail, may: ["service"] },
  "outbox.read": { verb: outboxPolicy.read, may: ["sofia"] },
  "field.read": { verb: fieldPolicy.read, may: ["sofia", "ravi", "elena", "reader", "adminKey", "service"] },
  "field.add": { verb: fieldPolicy.add, may: ["sofia", "service"] },
  "field.change": { verb: fieldPolicy.change, may: ["sofia", "adminKey"] },
  "field.archive": { verb: fieldPolicy.archive, may: ["sofia", "adminKey"] },
  "campaign.read": { verb: campaignPolicy.read, may: ["sofia", "ravi", "elena", "reader", "service"] },
  "campaign.make": { verb: campaignPolicy.make, may: ["sofia"] },
  "campaign.change": { verb: campaignPolicy.change, may: ["sofia"] },
  "campaign.set_spend": { verb: campaignPolicy.setSpend, may: ["sofia"] },
  "campaign.remove": { verb: campaignPolicy.remove, may: ["sofia"] },
  "import.read": { verb: importPolicy.read, may: ["sofia", "ravi", "elena", "reader", "adminKey", "service"] },
  "import.bring": { verb: importPolicy.bring, may: ["sofia"] },
  "import.start": { verb: importPolicy.start, may: ["sofia"] },
  "import.revert": { verb: importPolicy.revert, may: ["sofia"] },
  "import.read_problems": { verb: importPolicy.readProblems, may: ["sofia"] },
  "import.carry_on": { verb: importPolicy.carryOn, may: ["service"] },
  "hook.list": { verb: hookPolicy.list, may: ["sofia", "adminKey"] },
  "hook.make": { verb: hookPolicy.make, may: ["sofia"] },
  "hook.change": { verb: hookPolicy.change, may: ["sofia", "adminKey"] },
  "hook.renew": { verb: hookPolicy.renew, may: ["sofia"] },
  "hook.end": { verb: hookPolicy.end, may: ["sofia", "adminKey"] },
  "hook.dismiss_lookup": { verb: hookPolicy.dismissLookup, may: ["sofia", "adminKey"] },
  "hook.receive": { verb: hookPolicy.receive, may: [] },
  "hook.land_lookups": { verb: hookPolicy.landLookups, may: ["service"] },
  "follow_up.set": { verb: followUpPolicy.set, may: ["sofia", "ravi"] },
  "follow_up.close": { verb: followUpPolicy.close, may: ["sofia", "ravi"] },
  "follow_up.keep": { verb: followUpPolicy.keep, may: ["service"] },
  "lead.assign": { verb: assignmentPolicy.assign, may: ["sofia", "ravi", "service"] },
  "lead.hand_over": { verb: qualificationPolicy.handOver, may: ["service"] },
  "lead.deal": { verb: assignmentPolicy.deal, may: ["service"] },
  "rotation.read": { verb: assignmentPolicy.readRotation, may: ["sofia", "ravi", "elena", "reader", "service"] },
  "rotation.change": { verb: assignmentPolicy.changeRotation, may: ["sofia", "adminKey"] },
  "sales_effort.read": { verb: capacityPolicy.read, may: ["sofia", "ravi", "elena", "reader", "service"] },
  "sales_effort.set": { verb: capacityPolicy.set, may: ["sofia"] },
  // About Sofia's own days away.
  "absence.read": { verb: absencePolicy.read, may: ["sofia", "ravi", "elena", "reader", "service"] },
  "absence.add": { verb: absencePolicy.add, may: ["sofia", "adminKey"] },
  "absence.remove": { verb: absencePolicy.remove, may: ["sofia", "adminKey"] },
  "lead.export": { verb: listPolicy.export, may: ["sofia", "ravi", "elena", "reader"] },
  "duplicate.search": { verb: duplicatePolicy.search, may: ["service"] },
  "duplicate.dismiss": { verb: duplicatePolicy.dismiss, may: ["sofia", "ravi"] },
  "lead.merge": { verb: duplicatePolicy.merge, may: ["sofia", "ravi"] },
  "view.read": { verb: viewPolicy.read, may: ["sofia", "ravi", "elena"] },
  "view.save": { verb: viewPolicy.save, may: ["sofia", "ravi", "elena"] },
  "view.change": { verb: viewPolicy.change, may: ["sofia"] },
  "view.remove": { verb: viewPolicy.remove, may: ["sofia"] },
  "home.read": { verb: homePolicy.read, may: ["sofia"] },
  "home.arrange": { verb: homePolicy.arrange, may: ["sofia"] },
};

describe("authority", () => {
  it("has a line here for every verb of every feature", () => {
    const policies = [
      absencePolicy,
      accountPolicy,
      activityPolicy,
      apiKeyPolicy,
      assignmentPolicy,
      backtestPolicy,
      calendarPolicy,
      campaignPolicy,
      capacityPolicy,
      cyclePolicy,
      erasurePolicy,
      duplicatePolicy,
      fieldPolicy,
      draftPolicy,
      versionPolicy,
      homePolicy,
      hookPolicy,
      intakePolicy,
      followUpPolicy,
      importPolicy,
      invitationPolicy,
      leadPolicy,
      qualificationPolicy,
      listPolicy,
      notificationsPolicy,
      outboxPolicy,
      peoplePolicy,
      presencePolicy,
      sessionPolicy,
      tallyPolicy,
      timelinePolicy,
      viewPolicy,
      workspacePolicy,
    ].flatMap((policy) => Object.values<{ name: string }>(policy));
    expect(policies.map(({ name }) => name).sort()).toEqual(Object.keys(table).sort());
  });

  for (const [name, { verb, may }] of Object.entries(table)) {
    for (const [who, actor] of Object.entries(actors)) {
      const isThere = may.includes(who as keyof typeof actors);
      it(`${isThere ? "lets" : "does not let"} ${who} ${name}`, () => {
        expect(isAllowed(actor, verb, own)).toBe(isThere);
        if (isThere) expect(authorize(actor, verb, own).actor).toBe(actor);
        else expect(() => authorize(actor, verb, own)).toThrow(Refused);
      });
    }
  }

  it.each<[string, Actor, Verb<typeof own>, string]>([
    ["a member of another role", ravi, workspacePolicy.rename, "not_allowed"],
    ["somebody else's session", ravi, sessionPolicy.end, "not_allowed"],
    ["a key where a person is needed", adminKey, sessionPolicy.end, "person_required"],
    ["a key without the scope", reader, workspacePolicy.rename, "missing_scope"],
    ["the product itself", service, workspacePolicy.rename, "not_allowed"],
  ])("says why not: %s", (_who, actor, verb, code) => {
    expect(() => authorize(actor, verb, own)).toThrow(expect.objectContaining({ code }));
  });

  it("asks for the person behind a key in vain", () => {
    expect(requirePerson(sofia)).toBe(sofia);
    expect(() => requirePerson(reader)).toThrow(expect.objectContaining({ code: "person_required" }));
  });

  it("makes proofs only by authorizing", () => {
    // @ts-expect-error The constructor is private.
    expect(() => new Proof(sofia)).not.toThrow();
  });
});
