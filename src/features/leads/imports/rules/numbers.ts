import type { Dialect } from "../schema.ts";

type Decimal = Dialect["decimal"];

/**
 * A number as people and programs write it: "1.250.000,00", "1,250,000", "1 250.5", "1’250", "(12.50)" for less than nothing, "12 %",
 * "1.5e6". What can be read one way only is read that way; `decimal` decides "1.250", which could be either. Null if it is none.
 */
export function readNumber(text: string, decimal: Decimal): number | null {
  if (scientific.test(text)) return finite(Number(text));
  const digits = digitsOf(text.replace(percent, ""), decimal);
  return digits && finite(Number(`${digits.isNegative ? "-" : ""}${digits.whole}.${digits.fraction}`));
}

/**
 * An amount with or without its currency ("1.250.000,00 €", "$1,250,000", "EUR 12", "-3.50 Kč"), as an integer of minor units, of
 * which ten to the power of `fractionDigits` are a whole; half of one is rounded up. Null if it is none.
 */
export function readMinor(text: string, decimal: Decimal, fractionDigits: number): number | null {
  const digits = digitsOf(text.replace(currencyBefore, "$1").replace(currencyBehind, "$1"), decimal);
  if (!digits) return null;
  const { isNegative, whole, fraction } = digits;
  const kept = Number(`${whole}${fraction.slice(0, fractionDigits).padEnd(fractionDigits, "0")}`);
  const minor = kept + (Number(fraction[fractionDigits] ?? 0) >= 5 ? 1 : 0);
  if (!Number.isSafeInteger(minor)) return null;
  return isNegative && minor !== 0 ? -minor : minor;
}

/** Hours, minutes and seconds, as "32:45:00": in seconds. Null if it is none. */
export function readDuration(text: string): number | null {
  const match = /^(\d{1,6}):([0-5]\d):([0-5]\d)$/.exec(text);
  return match && Number(match[1]) * 3_600 + Number(match[2]) * 60 + Number(match[3]);
}

/** What must stand before the cents of a number, if anything speaks for it: "1,250.5" says ".", "1.250" says nothing. */
export function decimalOf(text: string): Decimal | null {
  const marks = text.replace(/[^.,]/g, "");
  if (marks.length === 0 || !/\d/.test(text)) return null;
  const last = marks.endsWith(",") ? "," : ".";
  const other = last === "," ? "." : ",";
  if (marks.includes(other)) return marks.indexOf(last) === marks.length - 1 ? last : null;
  const isThousands = isGrouped(text.replace(/[^\d.,]/g, ""), last);
  if (marks.length > 1) return isThousands ? other : null;
  return isThousands ? null : last;
}

const scientific = /^[+-]?\d+(?:\.\d+)?e[+-]?\d+$/i;
const percent = /\s*%$/;
const currencyBefore = /^([(+−-]?)\s*(?:\p{L}{0,3}\p{Sc}|\p{L}{1,3}\.?)\s*(?=[\d.,+−-])/u;
const currencyBehind = /(\d[.,]?)\s*(?:\p{Sc}|\p{L}{1,3}\.?)(?=\)?$)/u;

type Digits = { readonly isNegative: boolean; readonly whole: string; readonly fraction: string };

function digitsOf(text: string, decimal: Decimal): Digits | null {
  if (/^\d+$/.test(text)) return { isNegative: false, whole: text, fraction: "0" };
  const match = signed.exec(text.trim());
  if (!match) return null;
  const [, opening, sign, body = "", trailing, closing] = match;
  if ((opening === undefined) !== (closing === undefined)) return null;
  const plain = body.replace(/[\s’]/g, "'");
  const mark = decimalMark(plain, decimal);
  const at = mark === null ? plain.length : plain.lastIndexOf(mark);
  const whole = plain.slice(0, at);
  const fraction = plain.slice(at + 1);
  if (!/^\d*$/.test(fraction) || (whole === "" && fraction === "")) return null;
  if (!/^\d*$/.test(whole) && !groupings.some((grouping) => isGrouped(whole, grouping))) return null;
  return {
    isNegative: Boolean(opening ?? trailing) || (sign !== undefined && sign !== "+"),
    whole: whole.replace(/\D/g, "") || "0",
    fraction: fraction || "0",
  };
}

const signed = /^(\()?([+−-])?\s*([\d.,'’\s]*\d[.,]?)\s*(-)?(\))?$/;
const groupings = [".", ",", "'"] as const;

/** Which of the marks in a number stands before its fraction. */
function decimalMark(text: string, decimal: Decimal): Decimal | null {
  const [point, comma] = [text.lastIndexOf("."), text.lastIndexOf(",")];
  if (point === -1 && comma === -1) return null;
  const last = point > comma ? "." : ",";
  if (Math.min(point, comma) !== -1) return last;
  if (text.indexOf(last) !== text.lastIndexOf(last)) return null;
  return isGrouped(text, last) && last !== decimal ? null : last;
}

/** Thousands apart, or as in India: "1,250,000", "12,50,000". */
function isGrouped(text: string, mark: string): boolean {
  const [first = "", ...groups] = text.split(mark);
  if (groups.length === 0 || !/^[1-9]\d{0,2}$/.test(first) || groups.at(-1)?.length !== 3) return false;
  const others = groups.slice(0, -1);
  return (
    groups.every((group) => /^\d+$/.test(group)) &&
    (others.every(({ length }) => length === 3) || (first.length <= 2 && others.every(({ length }) => length === 2)))
  );
}

function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}
