/** The topics that somebody listens for; null for all that pages show. */
export type Interest = readonly string[] | null;

/** Too frequent, or of too few pages' business, to have every page read anew. Who shows them listens for them by name. */
const quiet = ["presence", "session"];

/** Whether news is of interest; "*" in it means that anything may have changed. */
export function concerns(changed: readonly string[], interest: Interest): boolean {
  if (changed.includes("*")) return true;
  return changed.some((topic) => (interest ? interest.includes(topic) : !quiet.includes(topic)));
}
