import { formatMoney, formatNumber, formatShare } from "./format.ts";

/** A number as its reader writes it, its digits as wide as each other. */
export function Amount({ value, locale, digits }: { value: number; locale: string; digits?: number }) {
  return <span className="tabular-nums">{formatNumber(value, locale, digits)}</span>;
}

/** A share between 0 and 1 as a percentage. */
export function Share({ share, locale, digits }: { share: number; locale: string; digits?: number }) {
  return <span className="tabular-nums whitespace-nowrap">{formatShare(share, locale, digits)}</span>;
}

/** An amount of money in a currency (ISO 4217). */
export function Money({ amount, currency, locale }: { amount: number; currency: string; locale: string }) {
  return <span className="tabular-nums whitespace-nowrap">{formatMoney(amount, currency, locale)}</span>;
}
