/** The id of a clause's element on its draft's page, and the place on it that its writer is said to be at. */
export function clauseAnchor(clauseId: string): string {
  return `clause-${clauseId}`;
}
