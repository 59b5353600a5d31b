import { z } from "zod";
import type { Team } from "#platform/actor.ts";

/** What a clause says, which only its agreement's kind makes sense of. */
export const clauseContent = z.json();
export type ClauseContent = z.output<typeof clauseContent>;

/** A part of an agreement's document, in the order of the document. */
export type Section = {
  readonly name: string;
  readonly title: string;
  /** Whose promise its clauses are. */
  readonly owes: Team | "both";
  /** Whether it has one clause at most. */
  readonly isSingle: boolean;
};

/** A clause with its place. Its id stays the same through all versions. */
export type Worded = { readonly id: string; readonly section: string; readonly content: ClauseContent };

/** What stands in the way of proposing an agreement, or is only to be known before it is signed. */
export type Problem = {
  /** Null where it is about the whole. */
  readonly clauseId: string | null;
  readonly sentence: string;
  readonly stops: boolean;
};

/** What somebody sent as a clause: as it is kept, or what is wrong with it, by JSON pointer into the content. */
export type ParsedContent =
  | { readonly content: ClauseContent }
  | { readonly problems: Readonly<Record<string, string>> };

/** How an agreement's kind reads clauses, in one workspace as it is just now. */
export type Grammar = {
  readonly parse: (section: string, content: unknown) => ParsedContent;
  /** One sentence that both sides understand, ending in a full stop. */
  readonly sentence: (section: string, content: ClauseContent) => string;
  /** What is wrong with the whole draft, beside sides that owe nothing: that is the same for all kinds. */
  readonly problems: (clauses: readonly Worded[]) => Promise<readonly Problem[]>;
};

/** What is known of a kind of agreement without asking a workspace. */
export type KindOutline = {
  /** In the database and the API. */
  readonly name: string;
  /** "Lead definition", "Service-level agreement". */
  readonly title: string;
  /** What stands over the document: "What we call a worthwhile lead". */
  readonly heading: string;
  /** Where its draft is written. */
  readonly href: string;
  readonly sections: readonly Section[];
  /** The name by which programs know a clause whatever it says by now; null where it has none. */
  readonly keyOf: (content: ClauseContent) => string | null;
  /** What the second signer chooses for the moment it takes force; null where there is nothing to choose. */
  readonly choice: z.ZodType<ClauseContent> | null;
};

/** One agreement, by its id. */
export const agreementInput = z.strictObject({ agreementId: z.uuid("The id of an agreement.") });

/** A version that waits for somebody's own word, or for their team's answer to so many objections. */
export type WaitingWords = {
  readonly agreementId: string;
  readonly number: number;
  readonly title: string;
  readonly isOwnMissing: boolean;
  readonly unanswered: number;
};
