import type { Person } from "#platform/actor.ts";
import { reading } from "#platform/database/transaction.ts";
import { findDraft } from "../../../agreements/drafts/queries/find-draft.ts";
import { clauseContent } from "../../../agreements/schema.ts";
import { findVersion } from "../../../agreements/versions/queries/find-version.ts";
import { versionAddress } from "../../../agreements/versions/rules/address.ts";
import { findCatalogue } from "../../queries/catalogue.ts";
import { definitionKind } from "../../queries/definition-kind.ts";
import { definitionIn } from "../../queries/find-definition.ts";
import { clauseSentence } from "../../rules/sentence.ts";
import { clausesOf, definitionOf } from "../../rules/whole.ts";
import { isTooLarge } from "../../rules/whole-flaws.ts";
import type { Definition } from "../../schema/definition.ts";
import { askedInput } from "../rules/asked-input.ts";
import { behindInWords } from "../rules/behind-in-words.ts";
import type { Span } from "../rules/tried.ts";
import type { BehindSearch } from "../schema.ts";
import { findHistory } from "./find-history.ts";
import { type LeadsBehind, listBehind } from "./list-behind.ts";

/** The leads behind a number, which they are in words, on what history, and where the number stands. */
export type FoundBehind = LeadsBehind & { readonly title: string; readonly span: Span; readonly back: string };

/** The leads behind a number of the draft's back-test, or of a version's, by the address of their page. */
export async function findBehind(
  person: Person,
  search: BehindSearch,
  now: Date,
  timeZone: string,
): Promise<FoundBehind> {
  const { span, success, threshold, agreement, version, among: _, ...which } = search;
  const { definition, back } = await findAsked(person, agreement, version);
  const tried = threshold === undefined ? definition : { ...definition, score: { ...definition.score, threshold } };
  const part = clausesOf(definition)[which.part ?? -1];
  const catalogue = await reading(person, (db) => findCatalogue(db, person.workspaceId));
  const says = part && clauseSentence(part.section, clauseContent.parse(part.content), catalogue);
  const asking = { now, timeZone, history: await findHistory(person, timeZone) };
  const found = isTooLarge(tried)
    ? { leads: [], inAll: 0 }
    : await listBehind(person, askedInput(tried, { span, success }, asking), which, now);
  return { ...found, title: behindInWords(which, success, says), span, back };
}

/** What a version says; without one, what the draft does. */
async function findAsked(
  person: Person,
  agreementId: string | undefined,
  number: number | undefined,
): Promise<{ readonly definition: Definition; readonly back: string }> {
  if (agreementId !== undefined && number !== undefined) {
    const version = await findVersion(person, agreementId, number);
    if (version) return { definition: definitionIn(version.content), back: versionAddress({ agreementId, number }) };
  }
  const draft = await findDraft(person, definitionKind);
  return { definition: definitionOf(draft?.clauses ?? []), back: "/definition" };
}
