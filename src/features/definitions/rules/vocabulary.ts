import type { Catalogue } from "./catalogue.ts";

/** Values that leads have, by the field's name, the most frequent first. */
export type SeenValues = Readonly<Record<string, readonly string[]>>;

/** What a definition can be made of in a workspace. */
export type Vocabulary = {
  readonly catalogue: Catalogue;
  readonly seen: SeenValues;
  /** Groups of score rules, in the order in which they come. */
  readonly groups: readonly string[];
};
