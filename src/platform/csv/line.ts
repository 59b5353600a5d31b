/**
 * One line of a CSV file (RFC 4180): commas between, quotes where needed, CR LF at the end. What a spreadsheet would take for
 * a formula gets an apostrophe before it and stays text (OWASP, CSV injection); headers come from here as well as cells.
 */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map((cell) => quoted(formula.test(cell) ? `'${cell}` : cell)).join(",")}\r\n`;
}

const formula = /^[=+\-@＝＋－＠\t\r\n]/;

function quoted(cell: string): string {
  return /[",\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
