import { expect, it } from "vitest";
import { setDates } from "#features/agreements/drafts/commands/set-dates.ts";
import { writeClause } from "#features/agreements/drafts/commands/write-clause.ts";
import { declineVersion, withdrawVersion } from "#features/agreements/versions/commands/close-version.ts";
import { proposeVersion } from "#features/agreements/versions/commands/propose-version.ts";
import { takeForce } from "#features/agreements/versions/commands/take-force.ts";
import { listVersions } from "#features/agreements/versions/queries/list-versions.ts";
import { chance } from "#launch/demo/chance.ts";
import { isRefusal } from "#platform/refusals.ts";
import { promises, saying, theDraft } from "../factories/agreements.ts";
import { VersionModel } from "../factories/version-model.ts";
import { dayNumber } from "../factories/version-rules.ts";
import { sign, succeeded, twoHeads } from "../factories/versions.ts";
import { aWorkspace } from "../factories/workspace.ts";

const steps = 40;

it(`The commands do what the small model says, in ${steps} steps by chance`, async () => {
  const house = await aWorkspace();
  const random = chance(7);
  const upTo = (count: number) => Math.floor(random() * count);
  let today = 10;
  const now = () => new Date(`${dayNumber(today)}T12:00:00.000Z`);
  const heads = await twoHeads(house, now());
  const model = new VersionModel();
  const hashes: string[] = [];
  const { agreementId } = await theDraft(house.otto);

  for (let step = 0; step < steps; step++) {
    const team = random() < 0.5 ? "sales" : "marketing";
    const head = team === "sales" ? heads.sofia : heads.marek;
    const number = Math.max(1, model.count - upTo(2));
    const act = random();
    if (act < 0.25) {
      const [text, day, last] = [upTo(3), today + upTo(4) - 2, today + 1 + upTo(6)];
      await lay(`Text ${text}`, dayNumber(day), dayNumber(last));
      const { revision } = await theDraft(head);
      const proposed = await proposeVersion(head, promises, { agreementId, revision }, now());
      expect(isRefusal(proposed) ? null : proposed.number).toBe(model.propose(text, team, day, last));
      if (!isRefusal(proposed)) hashes[proposed.number] = proposed.contentHash;
    } else if (act < 0.8) {
      const hasSigned = (await find(number))?.signatures.some((signature) => signature.team === team) ?? false;
      const signed = await sign(head, { agreementId, number, contentHash: hashes[number] ?? "" }, now());
      expect(!isRefusal(signed)).toBe(model.sign(number, team, team, today) || hasSigned);
    } else if (act < 0.88) {
      const closed =
        random() < 0.5
          ? { end: "withdrawn" as const, outcome: await withdrawVersion(head, { agreementId, number }, now()) }
          : {
              end: "declined" as const,
              outcome: await declineVersion(head, { agreementId, number, reason: "No." }, now()),
            };
      const isAgain = (await find(number))?.closedBy === head.name;
      const isClosed = model.close(number, closed.end, team);
      expect(!isRefusal(closed.outcome)).toBe(isClosed || (isAgain && model.states()[number] === closed.end));
    } else {
      today += 1;
      await takeForce(house.workspaceId, now());
      model.dawn(today);
    }
    const versions = await listVersions(house.otto, agreementId);
    expect(Object.fromEntries(versions.map((version) => [version.number, version.state]))).toEqual(model.states());
  }

  async function find(number: number) {
    return (await listVersions(house.otto, agreementId)).find((version) => version.number === number);
  }

  async function lay(text: string, effectiveOn: string, endsOn: string) {
    const { clauses, datesRevision } = await theDraft(house.otto);
    const [clause] = clauses;
    if (!clause) throw new Error("The draft is empty.");
    const change = { agreementId, clauseId: clause.id, baseRevision: clause.revision, content: saying(text) };
    succeeded(await writeClause(heads.sofia, promises, change, now()));
    succeeded(
      await setDates(heads.sofia, promises, { effectiveOn, reviewBy: null, endsOn, revision: datesRevision }, now()),
    );
  }
}, 60_000);
