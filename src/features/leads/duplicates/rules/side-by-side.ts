import { textLabels } from "../../rules/labels.ts";
import type { ComparedLead } from "../schema.ts";

/** A line of two leads side by side. */
export type Line = {
  readonly label: string;
  /** Null where nothing is known. */
  readonly values: readonly [string | null, string | null];
  readonly differs: boolean;
};

const texts = ["email", "phone", "company", "jobTitle", "website", "country", "industry", "source"] as const;

/** What is known of two leads, line by line; what nobody knows of either is left out. */
export function sideBySide(one: ComparedLead, other: ComparedLead): Line[] {
  const lines = [
    ...texts.map((name) => line(textLabels[name], one[name], other[name])),
    line("Owner", one.owner, other.owner),
    line("Known as", knownAs(one), knownAs(other)),
  ];
  return lines.filter(({ values: [left, right] }) => left !== null || right !== null);
}

function line(label: string, left: string | null, right: string | null): Line {
  return { label, values: [left, right], differs: left?.trim().toLowerCase() !== right?.trim().toLowerCase() };
}

function knownAs({ identity }: ComparedLead): string | null {
  return identity && `${identity.externalId} in ${identity.system}`;
}
