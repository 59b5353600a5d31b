/** The list of what a member works now: their MQLs, SALs and SQLs. */
export function workedAddress(memberId: string): string {
  return `/leads?owner=${memberId}&stage=mql%2Csal%2Csql`;
}

/** The list of what was handed over and nobody has. */
export const waitingAddress = "/leads?stage=mql&unknown=owner";
