import type { Money } from "./money.ts";

/** An amount in minor units of its currency, cents for euros; null where it has more decimals than the currency. */
export function minorUnits({ amount, currency }: Money): number | null {
  const [whole = "0", decimals = ""] = amount.split(".");
  const digits = digitsOf(currency);
  if (/[1-9]/.test(decimals.slice(digits))) return null;
  return Number(`${whole}${decimals.slice(0, digits).padEnd(digits, "0")}`);
}

/** The other way round. */
export function moneyOf(minor: number, currency: string): Money {
  const digits = digitsOf(currency);
  const figures = String(Math.abs(minor)).padStart(digits + 1, "0");
  const point = figures.length - digits;
  const amount = digits === 0 ? figures : `${figures.slice(0, point)}.${figures.slice(point)}`;
  return { amount: `${minor < 0 ? "-" : ""}${amount}`, currency };
}

/** How many decimals a currency has: two for euros, none for yen. */
export function digitsOf(currency: string): number {
  const { maximumFractionDigits } = new Intl.NumberFormat("en", { style: "currency", currency }).resolvedOptions();
  return maximumFractionDigits ?? 2;
}
