import { z } from "zod";
import { currency } from "./fields.ts";

/** An amount as programs and forms send it: digits with a point before the cents, and whose money it is. */
export const money = z.strictObject({
  amount: z.string().regex(/^\d{1,12}(\.\d{1,4})?$/, "An amount like 1234.50, in digits."),
  currency: currency(),
});
export type Money = z.output<typeof money>;

/** An amount in minor units, cents for most; null where it has more digits than the currency knows. */
export function minorUnits({ amount, currency }: Money): number | null {
  const [whole = "0", cents = ""] = amount.split(".");
  const digits = minorDigits(currency);
  return cents.length > digits ? null : Number(whole + cents.padEnd(digits, "0"));
}

/** Minor units as an amount: 123450 is "1234.50". */
export function amountOf(minor: number, currency: string): Money {
  const digits = minorDigits(currency);
  const text = String(minor).padStart(digits + 1, "0");
  const amount = digits === 0 ? text : `${text.slice(0, -digits)}.${text.slice(-digits)}`;
  return { amount, currency };
}

function minorDigits(currency: string): number {
  return new Intl.NumberFormat("en", { style: "currency", currency }).resolvedOptions().maximumFractionDigits ?? 2;
}
