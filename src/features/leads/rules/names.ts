import type { LeadText } from "../schema.ts";

type Named = Readonly<Partial<Record<LeadText, string | null>>>;

/** What a lead is called: by name, else by its e-mail, else by its company. */
export function leadName({ firstName, lastName, email, company }: Named): string {
  return [firstName, lastName].filter(Boolean).join(" ") || email || company || "A lead without a name";
}

/** What they do and where: "Head of Purchasing at Hill & Daughters"; empty where neither is known. */
export function leadPosition({ jobTitle, company }: Named): string {
  return [jobTitle, company].filter(Boolean).join(" at ");
}
