import type { FieldType } from "../../fields/schema.ts";
import { plainWord } from "../vocabulary/rules/plain-word.ts";
import { readDay } from "./dates.ts";
import { yesOrNo } from "./dictionary.ts";
import { readDuration, readNumber } from "./numbers.ts";
import type { WallClock } from "./wall-clock.ts";

/**
 * What kind of field a column would fill best, by its first cells that aren't empty. Never a choice: a word that comes later in the
 * file would be none of it.
 */
export function guessType(column: string, words: readonly string[], clock: WallClock): FieldType {
  const header = plainWord(column);
  if (words.length === 0 || names.test(header)) return "text";
  if (words.every((word) => yesOrNo(word) !== null) && !words.every((word) => /^\d$/.test(word))) return "yes_no";
  if (words.every((word) => isDate(word, clock))) return "date";
  if (!words.every(isNumber)) return "text";
  if (amounts.test(header) || words.some((word) => currency.test(word))) return "money";
  return words.some(isName) ? "text" : "number";
}

/** Numbers that nobody adds up. */
const names = /\b(id|ids|zip|postal|postcode|phone|fax|mobile|tel|iban|vat|duns|code|plz|psč)\b/;
const amounts = /\b(revenue|value|amount|price|cost|costs|budget|spend|income|turnover|umsatz|arr|mrr|acv|tcv)\b/;
const currency = /\p{Sc}|\b(EUR|USD|GBP|CHF|CZK|PLN|SEK|NOK|DKK|BRL|JPY|CAD|AUD|INR)\b|Kč/u;

function isNumber(word: string): boolean {
  const plain = word.replace(currency, "").trim();
  return readNumber(plain, ".") !== null || readDuration(plain) !== null;
}

/** Bare digits are more likely a number than a moment, but for those that look like a day. */
function isDate(word: string, clock: WallClock): boolean {
  if (/^\d+$/.test(word) && !/^(19|20)\d{6}$/.test(word)) return false;
  return readDay(word, "dmy", clock) !== null || readDay(word, "mdy", clock) !== null;
}

/** Zeros at its beginning count, or more digits than a number keeps. */
function isName(word: string): boolean {
  return /^0\d/.test(word) || word.replace(/\D/g, "").length > 15;
}
