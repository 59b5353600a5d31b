import type { NewsKind, Telling } from "../../activity/news/schema.ts";

export const aboutAgreements: NewsKind = {
  name: "agreements",
  label: "Agreements",
  hint: "What is proposed, signed and in force, what of it waits for you, and the days it names.",
  concerns: "you",
};

/** Both heads are told alike. */
export const heads: readonly Telling[] = [
  { whom: { headOf: "sales" }, kind: aboutAgreements },
  { whom: { headOf: "marketing" }, kind: aboutAgreements },
];
