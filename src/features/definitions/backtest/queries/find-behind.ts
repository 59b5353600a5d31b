import type { Person } from "#platform/actor.ts";
import { reading } from "#platform/database/transaction.ts";
import { clauseContent } from "../../../agreements/schema.ts";
import { findCatalogue } from "../../queries/catalogue.ts";
import { findAsked } from "../../queries/find-asked.ts";
import { clauseSentence } from "../../rules/sentence.ts";
import { clausesOf } from "../../rules/whole.ts";
import { isTooLarge } from "../../rules/whole-flaws.ts";
import { triedAddress } from "../rules/address.ts";
import { askedInput } from "../rules/asked-input.ts";
import { behindInWords } from "../rules/behind-in-words.ts";
import type { Span } from "../rules/tried.ts";
import type { BehindSearch } from "../schema.ts";
import { findHistory } from "./find-history.ts";
import { type LeadsBehind, listBehind } from "./list-behind.ts";

/** The leads behind a number, which they are in words, on what history, and where the number stands. */
export type FoundBehind = LeadsBehind & {
  readonly title: string;
  readonly span: Span;
  /** Where another threshold than the definition's own was tried. */
  readonly threshold: number | null;
  readonly back: string;
};

/** The leads behind a number of the draft's back-test, or of a version's, by the address of their page; null without that version. */
export async function findBehind(
  person: Person,
  search: BehindSearch,
  now: Date,
  timeZone: string,
): Promise<FoundBehind | null> {
  const { span, success, threshold, agreement, version, among: _, ...which } = search;
  const asked = await findAsked(person, { agreement, version });
  if (!asked) return null;
  const { definition, page } = asked;
  const own = definition.score.threshold;
  const tried = { ...definition, score: { ...definition.score, threshold: threshold ?? own } };
  const part = clausesOf(definition)[which.part ?? -1];
  const catalogue = await reading(person, (db) => findCatalogue(db, person.workspaceId));
  const says = part && clauseSentence(part.section, clauseContent.parse(part.content), catalogue);
  const asking = { now, timeZone, history: await findHistory(person, timeZone) };
  const found = isTooLarge(tried)
    ? { leads: [], inAll: 0 }
    : await listBehind(person, askedInput(tried, { span, success }, asking), which, now);
  return {
    ...found,
    title: behindInWords(which, success, says),
    span,
    threshold: threshold === undefined || threshold === own ? null : threshold,
    back: version === undefined ? triedAddress({ span, success }) : page,
  };
}
