/**
 * Where in a definition something is wrong, by JSON pointer: out of the names of a form's fields, "definition.score.rules.0.points",
 * or of a draft's places, which are pointers already.
 */
export function pointersOf(
  fields: Readonly<Record<string, string>>,
): readonly { readonly pointer: string; readonly sentence: string }[] {
  return Object.entries(fields).map(([name, sentence]) => ({
    pointer: name.startsWith("/") ? name : name.replace(/^definition\b/, "").replaceAll(".", "/"),
    sentence,
  }));
}
