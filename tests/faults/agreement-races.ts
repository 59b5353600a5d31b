import { writeClause } from "#features/agreements/drafts/commands/write-clause.ts";
import { declineVersion, withdrawVersion } from "#features/agreements/versions/commands/close-version.ts";
import { proposeVersion } from "#features/agreements/versions/commands/propose-version.ts";
import { findVersion } from "#features/agreements/versions/queries/find-version.ts";
import type { ProposedVersion } from "#features/agreements/versions/schema/deeds.ts";
import type { Person } from "#platform/actor.ts";
import { isRefusal, type Outcome } from "#platform/refusals.ts";
import { promises, saying, theDraft } from "../factories/agreements.ts";
import { aProposal, freshly, sign, succeeded, twoHeads } from "../factories/versions.ts";
import { aWorkspace, type Cast } from "../factories/workspace.ts";
import { strangeAgreements } from "./strange-agreements.ts";

/** What became of the races: how many of each kind, and whatever must not be, in words. */
export type Raced = {
  readonly ran: Readonly<Record<string, number>>;
  readonly strange: readonly string[];
  readonly versions: number;
  /** Texts that somebody wrote and was told are kept. */
  readonly words: number;
};

type House = { readonly cast: Cast; sofia: Person; marek: Person; readonly words: string[]; now: Date };

/** So many races between the heads of one new workspace, chosen by chance; afterwards everything in it is looked at. */
export async function raceHouse(races: number, random: () => number): Promise<Raced> {
  const cast = await aWorkspace();
  const start = new Date();
  const house: House = { cast, ...(await twoHeads(cast, start)), words: [], now: start };
  const ran: Record<string, number> = {};
  const strange: string[] = [];
  for (let race = 0; race < races; race++) {
    house.now = new Date(start.getTime() + race);
    const kind = kinds[Math.floor(random() * kinds.length)] ?? "sign / sign";
    ran[kind] = (ran[kind] ?? 0) + 1;
    const said = await run[kind](house, random);
    if (said) strange.push(`${kind}, race ${race}: ${said}`);
  }
  const found = await strangeAgreements(cast.otto, house.words);
  return { ran, strange: [...strange, ...found.strange], versions: found.versions, words: house.words.length };
}

/** Runs a race about a version of its own; answers what is strange about its end, or null. */
type Race = (house: House, random: () => number) => Promise<string | null>;

const run = {
  "sign / sign": async (house) => {
    const version = await propose(house);
    const heads = [house.sofia, house.marek, house.sofia, house.marek];
    const answers = await Promise.all(heads.map((head) => sign(head, version, house.now)));
    return ends(house, version, answers, { in_force: ["done", "done", "done", "done"] });
  },
  "sign / edit": async (house) => {
    const version = await propose(house);
    succeeded(await sign(house.sofia, version, house.now));
    const [signed] = await Promise.all([sign(house.marek, version, house.now), write(house, house.sofia)]);
    return ends(house, version, [signed], { in_force: ["done"] });
  },
  "sign / propose another": async (house) => {
    const version = await propose(house);
    succeeded(await sign(house.sofia, version, house.now));
    await write(house, house.sofia);
    const { agreementId, revision } = await theDraft(house.sofia);
    const answers = await Promise.all([
      sign(house.marek, version, house.now),
      proposeVersion(house.sofia, promises, { agreementId, revision }, house.now),
    ]);
    return ends(house, version, answers, { in_force: ["done", "done"], replaced: ["version_replaced", "done"] });
  },
  "sign / withdraw": async (house) => {
    const version = await propose(house);
    succeeded(await sign(house.sofia, version, house.now));
    const { agreementId, number } = version;
    const withdrawing = withdrawVersion(house.sofia, { agreementId, number }, house.now);
    const answers = await Promise.all([sign(house.marek, version, house.now), withdrawing]);
    return ends(house, version, answers, {
      in_force: ["done", "not_proposed"],
      withdrawn: ["version_withdrawn", "done"],
    });
  },
  "sign / decline": async (house) => {
    const version = await propose(house);
    succeeded(await sign(house.marek, version, house.now));
    const { agreementId, number } = version;
    const declining = declineVersion(house.marek, { agreementId, number, reason: "Not like this." }, house.now);
    const answers = await Promise.all([sign(house.sofia, version, house.now), declining]);
    return ends(house, version, answers, {
      in_force: ["done", "not_proposed"],
      declined: ["version_declined", "done"],
    });
  },
  "edit / edit": async (house) => {
    const { clauses } = await theDraft(house.sofia);
    const became = await Promise.all([write(house, house.sofia, clauses), write(house, house.marek, clauses)]);
    const isKept = became.toSorted().join() === "overtaken,saved";
    return isKept ? null : `the two writers were told ${became.join(" and ")}`;
  },
  "propose / edit": async (house, random) => {
    await write(house, house.sofia);
    const { agreementId, revision, clauses } = await theDraft(house.sofia);
    const proposing = () => proposeVersion(house.sofia, promises, { agreementId, revision }, house.now);
    const writing = () => write(house, house.marek, clauses);
    const isProposedFirst = random() < 0.5;
    const [one, other] = isProposedFirst ? [proposing(), writing()] : [writing(), proposing()];
    const [proposed] = isProposedFirst ? [await one, await other] : [await other, await one];
    const isTold = typeof proposed !== "string" && (!isRefusal(proposed) || proposed.refused === "changed_meanwhile");
    return isTold ? null : `the proposer was told ${JSON.stringify(proposed)}`;
  },
} satisfies Record<string, Race>;

const kinds = Object.keys(run) as (keyof typeof run)[];

/** A draft that says something new, proposed. Sessions are begun anew now and then, for signing takes a fresh one. */
async function propose(house: House): Promise<ProposedVersion> {
  if (house.words.length % 500 === 0) {
    house.sofia = await freshly(house.cast.sofia);
    house.marek = await freshly(house.cast.marek);
  }
  await write(house, house.sofia);
  return aProposal(house.sofia, house.now);
}

/** A head words a clause as nobody has before; answers what they are told became of it. */
async function write(house: House, head: Person, clauses?: Awaited<ReturnType<typeof theDraft>>["clauses"]) {
  const draft = clauses ? null : await theDraft(head);
  const [clause] = clauses ?? draft?.clauses ?? [];
  if (!clause) throw new Error("The draft is empty.");
  const text = `Wording ${house.words.length} of ${head.name}`;
  house.words.push(text);
  const { agreementId } = draft ?? (await theDraft(head));
  const change = { agreementId, clauseId: clause.id, baseRevision: clause.revision, content: saying(text) };
  return succeeded(await writeClause(head, promises, change, house.now)).became;
}

/** How a race about a version has to end: in one of these states, with these answers. */
async function ends(
  { cast }: House,
  { agreementId, number }: ProposedVersion,
  outcomes: readonly Outcome<unknown>[],
  ways: Readonly<Record<string, readonly string[]>>,
): Promise<string | null> {
  const answers = outcomes.map((outcome) => (isRefusal(outcome) ? outcome.refused : "done")).join();
  const { state = "gone" } = (await findVersion(cast.otto, agreementId, number)) ?? {};
  return ways[state]?.join() === answers ? null : `ended ${state}, told ${answers}`;
}
