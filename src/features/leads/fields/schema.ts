/** What a custom field holds. */
export const fieldTypes = ["text", "number", "money", "date", "yes_no", "choice"] as const;
export type FieldType = (typeof fieldTypes)[number];

/** A custom field of leads. Its key names it in the API and in definitions and never changes. */
export type LeadField = {
  readonly id: string;
  readonly key: string;
  readonly label: string;
  readonly type: FieldType;
  /** What may be chosen; empty for other types. */
  readonly options: readonly string[];
  readonly revision: number;
  readonly archivedAt: Date | null;
};
