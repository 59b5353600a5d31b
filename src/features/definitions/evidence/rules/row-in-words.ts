import { dayInWords } from "#platform/day.ts";
import { moneyOf } from "#platform/minor-units.ts";
import type { CatalogueField } from "../../rules/catalogue.ts";
import { isDay } from "../../rules/range.ts";

/** What leads say of a field, in words; money in `currency`, months by their name. */
export function valueInWords(text: string, { name, type }: CatalogueField, currency: string): string {
  if (name === "createdAt") return months.format(new Date(`${text}-01T00:00:00Z`));
  switch (type) {
    case "yes_no":
      return text === "true" ? "Yes" : "No";
    case "number":
    case "events":
      return numbers.format(Number(text));
    case "money": {
      const { amount } = moneyOf(Number(text), currency);
      return `${currency} ${amounts.format(Number(amount))}`;
    }
    case "date":
      return isDay(text) ? dayInWords(text) : text;
    default:
      return text;
  }
}

/** From what to what they say it, or from what on. */
export function rangeInWords(from: string, to: string | null, field: CatalogueField, currency: string): string {
  const first = valueInWords(from, field, currency);
  if (to === null) return `${first} or ${field.type === "date" ? "later" : "more"}`;
  return `${first} to ${valueInWords(to, field, currency)}`;
}

const numbers = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 20 });
const amounts = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 4 });
const months = new Intl.DateTimeFormat("en-GB", { month: "long", year: "numeric", timeZone: "UTC" });
