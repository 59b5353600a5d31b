// What somebody's text means where a number is asked for.

/** A whole number between two, both included; null for everything else. */
export function readWhole(text: string, least: number, most: number): number | null {
  const value = /^\s*[+-]?\d{1,9}\s*$/.test(text) ? Number(text) : Number.NaN;
  return value >= least && value <= most ? value : null;
}

/** A number with a point or a comma; null for everything else. */
export function readNumber(text: string): number | null {
  const value = /^\s*-?\d{1,12}([.,]\d{1,10})?\s*$/.test(text) ? Number(text.replace(",", ".")) : Number.NaN;
  return Number.isNaN(value) ? null : value;
}

/** An amount without its currency: "1234.50"; null for everything else. */
export function readAmount(text: string): string | null {
  const amount = text.trim().replace(",", ".");
  return /^-?\d{1,13}(\.\d{1,4})?$/.test(amount) ? amount : null;
}

/** A number as it is typed, without grouping. */
export function writtenNumber(value: number): string {
  return String(value);
}
