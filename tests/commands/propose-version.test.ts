import { describe, expect, it } from "vitest";
import { removeClause } from "#features/agreements/drafts/commands/remove-clause.ts";
import { setDates } from "#features/agreements/drafts/commands/set-dates.ts";
import { declineVersion, withdrawVersion } from "#features/agreements/versions/commands/close-version.ts";
import { proposeVersion } from "#features/agreements/versions/commands/propose-version.ts";
import { findVersion } from "#features/agreements/versions/queries/find-version.ts";
import { listVersions } from "#features/agreements/versions/queries/list-versions.ts";
import { aClause, promises, theDraft } from "../factories/agreements.ts";
import { aProposal, inForce, succeeded, twoHeads } from "../factories/versions.ts";
import { aWorkspace } from "../factories/workspace.ts";

const now = new Date("2026-11-22T09:00:00.000Z");
const december = new Date("2026-12-01T00:00:00.000Z");

describe("proposing", () => {
  it("freezes the draft as numbered sentences with their hash, and what is written afterwards isn't in it", async () => {
    const house = await aWorkspace();
    const { sofia } = await twoHeads(house, now);
    const { agreementId, number, contentHash } = await aProposal(sofia, now);
    await aClause(sofia, "sales", "A reply to every lead", now);
    const version = await findVersion(house.otto, agreementId, number);
    expect(version).toMatchObject({
      number: 1,
      state: "proposed",
      contentHash,
      proposedBy: "Sofia Kral",
      proposedFor: "sales",
    });
    const sentences = version?.content.sections.flatMap(({ clauses }) =>
      clauses.map((one) => [one.number, one.sentence]),
    );
    expect(sentences).toEqual([
      [1, "A hundred leads a month."],
      [2, "A call within two hours."],
    ]);
  });

  it("of the same draft again is the same version, and of another one replaces it", async () => {
    const house = await aWorkspace();
    const { sofia, marek } = await twoHeads(house, now);
    const first = await aProposal(sofia, now);
    expect(await aProposal(marek, now)).toEqual(first);
    await aClause(marek, "marketing", "A talk a month", now);
    expect((await aProposal(marek, now)).number).toBe(2);
    const states = (await listVersions(sofia, first.agreementId)).map(({ state }) => state);
    expect(states).toEqual(["proposed", "replaced"]);
  });

  it("is refused while one side owes nothing, while something in it can't be, and where it says what was signed", async () => {
    const house = await aWorkspace();
    const { marek } = house;
    await aClause(marek, "marketing", "A hundred leads a month", now);
    const propose = async () => {
      const { agreementId, revision } = await theDraft(marek);
      return proposeVersion(marek, promises, { agreementId, revision }, now);
    };
    expect(await propose()).toMatchObject({
      refused: "one_sided",
      fields: { draft: expect.stringMatching(/^Sales owes/) },
    });
    const { clauseId, agreementId, revision } = await aClause(marek, "sales", "never", now);
    expect(await propose()).toEqual({ refused: "not_ready", fields: { [clauseId]: "This can never be kept." } });
    await removeClause(marek, promises, { agreementId, clauseId, revision }, now);
    const heads = await twoHeads(house, now);
    await inForce(heads, now);
    expect(await propose()).toEqual({ refused: "nothing_changed" });
  });

  it("is refused for a draft that somebody has changed since, and for days that are over", async () => {
    const house = await aWorkspace();
    const { sofia, marek } = await twoHeads(house, now);
    const { agreementId, revision, datesRevision } = await theDraft(sofia);
    await aClause(marek, "marketing", "A talk a month", now);
    expect(await proposeVersion(sofia, promises, { agreementId, revision }, now)).toEqual({
      refused: "changed_meanwhile",
    });
    const dates = { effectiveOn: null, reviewBy: "2026-11-25", endsOn: null, revision: datesRevision };
    succeeded(await setDates(sofia, promises, dates, now));
    const seen = await theDraft(sofia);
    expect(await proposeVersion(sofia, promises, { agreementId, revision: seen.revision }, december)).toMatchObject({
      refused: "day_over",
      fields: { reviewBy: expect.any(String) },
    });
  });
});

describe("declining and withdrawing", () => {
  it("end a proposal, each for the side whose it is, and again is a success", async () => {
    const house = await aWorkspace();
    const { sofia, marek } = await twoHeads(house, now);
    const version = await aProposal(sofia, now);
    const reason = "Two hours are too few.";
    expect(await declineVersion(sofia, { ...of(version), reason }, now)).toEqual({ refused: "yours_to_withdraw" });
    expect(await withdrawVersion(marek, of(version), now)).toEqual({ refused: "theirs_to_withdraw" });
    const declined = { agreementId: version.agreementId, number: 1, state: "declined" };
    expect(await declineVersion(marek, { ...of(version), reason }, now)).toEqual(declined);
    expect(await declineVersion(marek, { ...of(version), reason }, now)).toEqual(declined);
    expect(await withdrawVersion(sofia, of(version), now)).toEqual({ refused: "version_declined" });
    expect(await findVersion(house.otto, version.agreementId, 1)).toMatchObject({
      ...{ state: "declined", closedBy: "Marek Havel", reason },
      steps: [
        { step: "proposed", who: "Sofia Kral" },
        { step: "declined", who: "Marek Havel" },
      ],
    });
  });

  it("come too late once both have signed", async () => {
    const house = await aWorkspace();
    const heads = await twoHeads(house, now);
    const version = await inForce(heads, now);
    expect(await withdrawVersion(heads.sofia, of(version), now)).toEqual({ refused: "not_proposed" });
    await expect(withdrawVersion(house.elena, of(version), now)).rejects.toMatchObject({ code: "not_allowed" });
  });
});

function of({ agreementId, number }: { agreementId: string; number: number }) {
  return { agreementId, number };
}
