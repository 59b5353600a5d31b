import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { listWordings } from "#features/agreements/drafts/queries/list-wordings.ts";
import type { Person } from "#platform/actor.ts";
import { reading } from "#platform/database/transaction.ts";
import { aClause, promises, theDraft } from "../factories/agreements.ts";
import { ClauseWriter } from "../factories/clause-writer.ts";
import { type ClausePlace, readClause } from "../factories/stored-clause.ts";
import { aWorkspace } from "../factories/workspace.ts";

const now = new Date("2026-11-22T09:00:00.000Z");

/** What a writer does next; mostly they type and save. */
const aStep = fc.oneof(
  { weight: 4, arbitrary: fc.constant("type" as const) },
  { weight: 4, arbitrary: fc.constant("save" as const) },
  { weight: 2, arbitrary: fc.constant("save, and the answer is lost" as const) },
  { weight: 2, arbitrary: fc.constant("look" as const) },
  {
    weight: 1,
    arbitrary: fc.constantFrom("remove" as const, "restore" as const, "accept" as const, "reject" as const),
  },
);
type Step = typeof aStep extends fc.Arbitrary<infer Value> ? Value : never;

/** Moments at each of which both do something at once; nothing is somebody who is away. */
const anInterleaving = fc.array(fc.tuple(fc.option(aStep), fc.option(aStep)), { minLength: 2, maxLength: 6 });

const interleavings = fc.sample(anInterleaving, 1_000);
/** As many as are played at once, each on a clause of its own. */
const atOnce = 8;

describe("two writers of one clause", () => {
  it("never lose a word that was acknowledged: it is in the text, was read before it went, or waits beside it", async () => {
    const lost: string[] = [];
    for (let from = 0; from < interleavings.length; from += 100) {
      const { sofia, marek } = await aWorkspace();
      for (let at = from; at < from + 100; at += atOnce) {
        const some = interleavings.slice(at, Math.min(at + atOnce, from + 100));
        const played = some.map((steps, index) => play(sofia, marek, steps, at + index));
        lost.push(...(await Promise.all(played)).flat());
      }
      lost.push(...(await hidden(sofia)));
    }
    expect(lost).toEqual([]);
  }, 300_000);
});

/** Plays one interleaving on a new clause; answers what of it was lost, as sentences. */
async function play(
  sofia: Person,
  marek: Person,
  steps: readonly (readonly [Step | null, Step | null])[],
  at: number,
): Promise<string[]> {
  const place = await aClause(sofia, "sales", `first-${at}`, now);
  const writers = [sofia, marek].map((person) => new ClauseWriter(person, place, now));
  for (const [moment, both] of steps.entries()) {
    await Promise.all(
      writers.map((writer, who) => {
        const step = both[who];
        return step ? take(writer, step, `${who === 0 ? "sofia" : "marek"}-${at}-${moment}`) : null;
      }),
    );
  }
  // Who was cut off comes back: what they typed arrives, and is answered.
  for (const writer of writers) for (const _ of [1, 2, 3]) await writer.save({ isAnswerLost: false });
  return lostWords(sofia, place, writers);
}

async function take(writer: ClauseWriter, step: Step, word: string): Promise<void> {
  switch (step) {
    case "type":
      return writer.type(word);
    case "save":
      return writer.save({ isAnswerLost: false });
    case "save, and the answer is lost":
      return writer.save({ isAnswerLost: true });
    case "look":
      return writer.look();
    case "remove":
      return writer.remove();
    case "restore":
      return writer.restore();
    case "accept":
      return writer.decide("accepted");
    case "reject":
      return writer.decide("rejected");
  }
}

/** The words that were acknowledged and are neither in the text nor beside it, nor went under the eyes of who replaced them. */
async function lostWords(sofia: Person, place: ClausePlace, writers: readonly ClauseWriter[]): Promise<string[]> {
  const wordings = (await listWordings(sofia, promises, place)).toReversed();
  const unread = wordings.flatMap(({ revision, sentence }, index) => {
    const next = wordings[index + 1];
    if (!next) return [];
    const reader = writers.find(({ memberId }) => memberId === next.writer.memberId);
    const gone = wordsOf(sentence).filter((word) => !wordsOf(next.sentence).includes(word));
    return gone.filter((word) => !wordsOf(reader?.read.get(revision)).includes(word));
  });
  const { waiting } = await readClause(sofia, place);
  const kept = new Set([
    ...wordings.flatMap(({ sentence }) => wordsOf(sentence)),
    ...waiting.flatMap(({ text }) => wordsOf(text)),
    ...writers.flatMap(({ decided }) => [...decided.values()].flatMap(wordsOf)),
  ]);
  const acknowledged = new Set(writers.flatMap((writer) => writer.acknowledged.flatMap(wordsOf)));
  return [
    ...unread.map((word) => `${word} went without having been read`),
    ...[...acknowledged].filter((word) => !kept.has(word)).map((word) => `${word} is gone`),
  ];
}

/** The clauses at which another wording waits, and the page of the draft doesn't show it. */
async function hidden(sofia: Person): Promise<string[]> {
  const { clauses, removed } = await theDraft(sofia);
  const shown = new Map([...clauses, ...removed].map(({ id, suggestions }) => [id, suggestions.length]));
  const { workspaceId } = sofia;
  const waiting = await reading(sofia, (db) =>
    db.clauseSuggestion.groupBy({ by: ["clauseId"], where: { workspaceId, decidedAt: null }, _count: true }),
  );
  expect(waiting.length).toBeGreaterThan(0);
  return waiting
    .filter(({ clauseId, _count }) => shown.get(clauseId) !== _count)
    .map(({ clauseId }) => `what waits at ${clauseId} isn't shown`);
}

function wordsOf(text: string | null | undefined): string[] {
  return (text ?? "").replace(/\.$/, "").split(" ").filter(Boolean);
}
