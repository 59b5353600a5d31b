import type { LeadText } from "../../leads/schema.ts";
import type { channels, directions } from "../../leads/timeline/schema.ts";
import type { CountedEvent } from "./condition.ts";

/** What an open question looks at in a lead; money in minor units, days as "2026-12-24". */
export type LeadFacts = {
  readonly texts: Readonly<Partial<Record<LeadText | "latestSource" | "campaign", string | null>>>;
  readonly fields: Readonly<Record<string, string | number | boolean>>;
  readonly createdAt: Date;
  readonly events: readonly CountableEvent[];
};

export type CountableEvent = {
  readonly type: CountedEvent;
  readonly occurredAt: Date;
  readonly channel?: (typeof channels)[number];
  readonly direction?: (typeof directions)[number];
  readonly genuine?: boolean;
  readonly source?: string;
};

/** What a definition says of a lead at one moment. */
export type Judgement = {
  readonly isMql: boolean;
  /** After the groups' caps. */
  readonly points: number;
  /** The rules it fulfils, each with the points it gave by itself. */
  readonly matched: readonly { readonly id: string; readonly label: string; readonly points: number }[];
  /** What keeps it from being an MQL, in the order of the definition; places are those of the lists in `Definition`. */
  readonly misses: readonly Miss[];
};

export type Miss =
  | { readonly kind: "disqualifier" | "criterion"; readonly at: number }
  | { readonly kind: "required_field"; readonly field: string }
  | { readonly kind: "threshold"; readonly missing: number };
