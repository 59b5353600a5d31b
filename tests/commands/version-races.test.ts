import { describe, expect, it } from "vitest";
import { writeClause } from "#features/agreements/drafts/commands/write-clause.ts";
import { declineVersion, withdrawVersion } from "#features/agreements/versions/commands/close-version.ts";
import { proposeVersion } from "#features/agreements/versions/commands/propose-version.ts";
import { listVersions } from "#features/agreements/versions/queries/list-versions.ts";
import { verifyVersion } from "#features/agreements/versions/queries/verify-version.ts";
import type { ProposedVersion } from "#features/agreements/versions/schema/deeds.ts";
import type { Person } from "#platform/actor.ts";
import { isRefusal, type Outcome } from "#platform/refusals.ts";
import { aClause, promises, saying, theDraft } from "../factories/agreements.ts";
import { aProposal, sign, succeeded, twoHeads } from "../factories/versions.ts";
import { aWorkspace } from "../factories/workspace.ts";

const now = new Date("2026-11-22T09:00:00.000Z");
// `npm run faults -- agreements` runs ten thousand.
const rounds = 3;

type Heads = { readonly sofia: Person; readonly marek: Person };
type Race = (heads: Heads, version: ProposedVersion) => Promise<Outcome<unknown>[]>;

/** The same race again and again, each about a new version; answers what became of it and of those who ran, round by round. */
async function runs(race: Race, before: Race = async () => []) {
  const house = await aWorkspace();
  const heads = await twoHeads(house, now);
  const ended: { state: string | undefined; answers: string[] }[] = [];
  for (let round = 0; round < rounds; round++) {
    await aClause(heads.sofia, "sales", `Promise ${round}`, now);
    const version = await aProposal(heads.sofia, now);
    await before(heads, version);
    const answers = (await race(heads, version)).map((answer) => (isRefusal(answer) ? answer.refused : "done"));
    const versions = await listVersions(house.otto, version.agreementId);
    expect(versions.filter(({ state }) => state === "in_force").length).toBeLessThanOrEqual(1);
    const state = versions.find(({ number }) => number === version.number)?.state;
    ended.push({ state, answers });
    expect(await verifyVersion(house.otto, version)).toMatchObject({ holds: true });
  }
  return ended;
}

const marekSigns: Race = async ({ marek }, version) => [await sign(marek, version, now)];
const either = (ended: readonly { state: string | undefined; answers: string[] }[], ways: Record<string, string[]>) => {
  for (const { state = "", answers } of ended) expect(ways[state]).toEqual(answers);
};

describe("two at once", () => {
  it("who sign bring it into force, whoever was first", async () => {
    const ended = await runs(({ sofia, marek }, version) =>
      Promise.all([sign(sofia, version, now), sign(marek, version, now)]),
    );
    either(ended, { in_force: ["done", "done"] });
  });

  it("of whom each clicks twice sign once each", async () => {
    const ended = await runs(({ sofia, marek }, version) =>
      Promise.all([sofia, marek, sofia, marek].map((head) => sign(head, version, now))),
    );
    either(ended, { in_force: ["done", "done", "done", "done"] });
  });

  it("of whom one signs and one withdraws end it one way or the other", async () => {
    const ended = await runs(
      ({ sofia, marek }, version) => Promise.all([sign(marek, version, now), withdrawVersion(sofia, of(version), now)]),
      async ({ sofia }, version) => [await sign(sofia, version, now)],
    );
    either(ended, { in_force: ["done", "not_proposed"], withdrawn: ["version_withdrawn", "done"] });
  });

  it("of whom one signs and one declines end it one way or the other", async () => {
    const ended = await runs(
      ({ sofia, marek }, version) =>
        Promise.all([
          sign(sofia, version, now),
          declineVersion(marek, { ...of(version), reason: "Not like this." }, now),
        ]),
      marekSigns,
    );
    either(ended, { in_force: ["done", "not_proposed"], declined: ["version_declined", "done"] });
  });

  it("of whom one signs and one proposes another text never sign that one", async () => {
    const ended = await runs(
      async ({ sofia, marek }, version) => {
        await aClause(sofia, "sales", `After version ${version.number}`, now);
        const { agreementId, revision } = await theDraft(sofia);
        const proposing = proposeVersion(sofia, promises, { agreementId, revision }, now);
        return Promise.all([sign(marek, version, now), proposing]);
      },
      async ({ sofia }, version) => [await sign(sofia, version, now)],
    );
    either(ended, { in_force: ["done", "done"], replaced: ["version_replaced", "done"] });
  });

  it("of whom one proposes and one writes propose what was seen, or nothing", async () => {
    const house = await aWorkspace();
    const { sofia, marek } = await twoHeads(house, now);
    for (let round = 0; round < rounds; round++) {
      const { agreementId, revision, clauses } = await theDraft(sofia);
      const [clause] = clauses;
      if (!clause) throw new Error("The draft is empty.");
      const change = {
        agreementId,
        clauseId: clause.id,
        baseRevision: clause.revision,
        content: saying(`Wording ${round}`),
      };
      const [proposed, written] = await Promise.all([
        proposeVersion(sofia, promises, { agreementId, revision }, now),
        writeClause(marek, promises, change, now),
      ]);
      succeeded(written);
      if (isRefusal(proposed)) expect(["changed_meanwhile", "nothing_changed"]).toContain(proposed.refused);
      const [latest] = await listVersions(sofia, agreementId);
      const kept = latest && (await verifyVersion(sofia, latest));
      if (!isRefusal(proposed)) expect(kept).toMatchObject({ keptHash: proposed.contentHash, holds: true });
    }
  });
});

function of({ agreementId, number }: ProposedVersion) {
  return { agreementId, number };
}
