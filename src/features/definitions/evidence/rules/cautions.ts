import { countedLeads } from "../../../leads/rules/counted.ts";
import { successWords } from "../../outcomes/rules/success-words.ts";
import type { Success } from "../../outcomes/schema.ts";
import type { CatalogueField } from "../../rules/catalogue.ts";
import type { Evidence } from "../schema.ts";

/** With fewer that converted, what parts values from each other may well be chance. */
const few = 50;

/** What makes evidence doubtful, in sentences, the gravest first. */
export function cautionsOf(
  { all, leads, leak }: Pick<Evidence, "all" | "leads" | "leak">,
  { name, type }: CatalogueField,
  success: Success,
): string[] {
  if (leads === 0) return [];
  const { part, whole } = all;
  const isTold = name !== "createdAt" && type !== "events";
  return [
    ...(leak ? [leak.says] : []),
    ...(whole === 0 ? [`What became of the ${countedLeads(leads)} isn’t known of any yet.`] : []),
    ...(whole > 0 && part < few
      ? [
          `Only ${part} of ${countedLeads(whole)} became ${successWords[success].many}: what looks like a difference may be chance.`,
        ]
      : []),
    ...(isTold ? ["Leads are sorted by what is known of them now, not by what was known when they came in."] : []),
    ...(type === "events" ? ["Counted are those before Sales first worked on a lead."] : []),
  ];
}
