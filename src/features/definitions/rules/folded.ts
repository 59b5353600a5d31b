/**
 * A text as conditions compare it, without regard to case: the simple lower-case mapping of Unicode, one character for one and
 * the same wherever it stands, as the database's own `folded` has it.
 */
export function folded(text: string): string {
  // The two that JavaScript maps otherwise: to two characters, and by what stands behind it.
  return text.replaceAll("İ", "i").replaceAll("Σ", "σ").toLowerCase();
}
