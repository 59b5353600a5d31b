/** A file of leads, of people who don't exist, in which every so many rows can't land or mean a lead of an earlier row. */
export type LeadRows = { readonly text: Iterable<string>; readonly leads: number; readonly failing: number };

const brokenEvery = 97;
const repeatedEvery = 50;

/** So many rows below a header, a piece of text for each thousand of them. */
export function leadRows(count: number): LeadRows {
  const numbers = Array.from({ length: count }, (_, number) => number);
  const failing = numbers.filter(isBroken).length;
  const repeated = numbers.filter((number) => !isBroken(number) && isRepeated(number)).length;
  return { text: pieces(count), leads: count - failing - repeated, failing };
}

function* pieces(count: number): Generator<string> {
  yield "Record ID,Email,First name,Company\n";
  for (let from = 0; from < count; from += 1_000) {
    const to = Math.min(count, from + 1_000);
    yield Array.from({ length: to - from }, (_, index) => row(from + index)).join("");
  }
}

function row(number: number): string {
  const lead = isRepeated(number) ? number - 1 : number;
  const email = isBroken(number) ? `person ${number} at hill` : `person${lead}@hill${lead % 500}.example`;
  return `${lead},${email},Person ${lead},"Hill ${lead % 500}, Ltd"\n`;
}

function isBroken(number: number): boolean {
  return number % brokenEvery === 13;
}

/** A row right behind one that lands says the same once more. */
function isRepeated(number: number): boolean {
  return number % repeatedEvery === 7 && !isBroken(number - 1);
}
