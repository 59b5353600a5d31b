/** A share between 0 and 1 as sentences say it, with two digits that count: "17%", "0.4%", "100%". */
export function inPercent(share: number): string {
  return percents.format(share);
}

const percents = new Intl.NumberFormat("en-GB", { style: "percent", maximumSignificantDigits: 2 });
