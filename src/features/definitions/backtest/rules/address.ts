import type { Behind } from "../schema.ts";
import type { Asked } from "./tried.ts";

/** The page of the leads behind a number of the back-test; `threshold` where another one than the definition's own is being tried. */
export function behindAddress({ span, success, version }: Asked, behind: Behind, threshold?: number): string {
  return leadsAddress({ ...behind, threshold, span, success, ...saidIn(version) });
}

/** The page of the open inquiries that fulfil what was tried. */
export function openAddress({ version }: Pick<Asked, "version">): string {
  return leadsAddress({ among: "open", ...saidIn(version) });
}

/** The page on which the draft is tried, asked for the same. */
export function triedAddress({ span, success }: Pick<Asked, "span" | "success">): string {
  return `/definition?${new URLSearchParams({ span, success })}`;
}

function saidIn(version: Asked["version"]) {
  return version && { agreement: version.agreementId, version: version.number };
}

function leadsAddress(asked: Readonly<Record<string, string | number | undefined>>): string {
  const said = Object.entries(asked).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]]));
  return `/definition/leads?${new URLSearchParams(said)}`;
}
