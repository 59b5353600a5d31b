import type { Behind } from "../schema.ts";
import type { Asked } from "./tried.ts";

/** The page of the leads behind a number of the back-test; `threshold` where another one than the definition's own is being tried. */
export function behindAddress({ span, success, version }: Asked, behind: Behind, threshold?: number): string {
  const of = version && { agreement: version.agreementId, version: version.number };
  const said = Object.entries({ ...behind, threshold, span, success, ...of }).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, String(value)]],
  );
  return `/definition/leads?${new URLSearchParams(said)}`;
}
