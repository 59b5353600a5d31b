import type { Section } from "../schema.ts";

type Owes = Section["owes"];

/** How what a side owes looks: Sales indigo, Marketing coral, what both share teal. */
export const sideLook: Readonly<Record<Owes, { readonly edge: string; readonly text: string }>> = {
  sales: { edge: "border-t-sales", text: "text-sales" },
  marketing: { edge: "border-t-marketing", text: "text-marketing" },
  both: { edge: "border-t-shared", text: "text-shared" },
};

/** Whose promise a part of a document is. */
export const owesLine: Readonly<Record<Owes, string>> = {
  sales: "Sales owes Marketing",
  marketing: "Marketing owes Sales",
  both: "Holds for both",
};
