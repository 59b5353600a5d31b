import type { Asked } from "./tried.ts";

/** Which leads one wants to see. */
export type Behind = {
  readonly among: string;
  /** Another threshold than the definition's own. */
  readonly threshold?: number;
  /** Those for whom this clause held. */
  readonly clause?: string;
};

/** The page of the leads behind a number of the back-test. */
export function behindAddress({ span, outcome, version }: Asked, behind: Behind): string {
  const of = version && { agreement: version.agreementId, version: version.number };
  const said = Object.entries({ ...behind, span, outcome, ...of }).map(([name, value]) => [name, String(value)]);
  return `/definition/leads?${new URLSearchParams(said)}`;
}
