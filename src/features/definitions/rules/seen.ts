/** Values that leads have, by the field's name, the most frequent first. */
export type SeenValues = Readonly<Record<string, readonly string[]>>;
