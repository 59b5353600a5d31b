/** "1 lead", "12 leads", "6,214 leads" */
export function countedLeads(count: number): string {
  return count === 1 ? "1 lead" : `${numbers.format(count)} leads`;
}

const numbers = new Intl.NumberFormat("en-GB");
