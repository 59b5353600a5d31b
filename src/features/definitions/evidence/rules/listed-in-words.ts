import { countedLeads } from "../../../leads/rules/counted.ts";
import { successWords } from "../../outcomes/rules/success-words.ts";
import type { CatalogueField } from "../../rules/catalogue.ts";
import type { RowSearch } from "../schema.ts";
import { rangeInWords, valueInWords } from "./row-in-words.ts";

/** How many of all are shown: "12 leads", "The newest 200 of 1,586 leads". */
export function listedInWords(shown: number, inAll: number): string {
  return shown < inAll ? `The newest ${shown} of ${countedLeads(inAll)}` : countedLeads(inAll);
}

/** Of which row they are: "Source: Partner", "Employees: 50 to 199, became customers". */
export function rowInWords(asked: RowSearch, field: CatalogueField, currency: string): string {
  const only = { all: "", known: ", outcome known", converted: `, became ${successWords[asked.outcome].many}` }[
    asked.only
  ];
  return `${field.label}: ${said(asked, field, currency)}${only}`;
}

function said({ kind, from, to }: RowSearch, field: CatalogueField, currency: string): string {
  if (kind === "unknown") return "not known";
  if (kind === "rest" || from === undefined) return "all others";
  if (field.name === "createdAt") return valueInWords(from.slice(0, 7), field, currency);
  return from === to ? valueInWords(from, field, currency) : rangeInWords(from, to ?? null, field, currency);
}
