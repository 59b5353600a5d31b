import type { RowProblem } from "../schema.ts";

/** What is wrong with a row, in a line: "E-mail: This is no e-mail address." */
export function problemInWords({ reasons }: Pick<RowProblem, "reasons">): string {
  return reasons.map(({ column, sentence }) => (column ? `${column}: ${sentence}` : sentence)).join(" ");
}
