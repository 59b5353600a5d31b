import type { Identity, LeadText } from "../schema.ts";

type Named = Readonly<Partial<Record<LeadText, string | null>>> & {
  readonly identity?: Identity | null;
  readonly erasedAt?: Date | null;
};

/** What a lead is called: by name, else by its e-mail, its company or its name in the system it comes from. */
export function leadName({ firstName, lastName, email, company, identity, erasedAt }: Named): string {
  if (erasedAt) return "Erased person";
  const name = [firstName, lastName].filter(Boolean).join(" ");
  return name || email || company || identity?.externalId || "A lead without a name";
}

/** What they do and where: "Head of Purchasing at Hill & Daughters"; empty where neither is known. */
export function leadPosition({ jobTitle, company }: Named): string {
  return [jobTitle, company].filter(Boolean).join(" at ");
}
