/** How many minor units a currency (ISO 4217) has in a major one, as a power of ten: 2 of the euro, 0 of the yen. */
export function minorDigits(currency: string): number {
  return new Intl.NumberFormat("en", { style: "currency", currency }).resolvedOptions().maximumFractionDigits ?? 2;
}

/** An amount in minor units as the API writes money: 123450 cents are "1234.50". */
export function amountOf(minor: number, currency: string): string {
  const digits = minorDigits(currency);
  return (minor / 10 ** digits).toFixed(digits);
}
