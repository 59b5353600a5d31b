import { type LeadSearch, leadSearch } from "../schema.ts";

/** What the page is asked for, without what makes no sense. */
export function readSearch(parameters: object): LeadSearch {
  const parsed = leadSearch.safeParse(parameters);
  if (parsed.success) return parsed.data;
  const wrong = parsed.error.issues.flatMap((issue) => {
    if (issue.code === "unrecognized_keys" && issue.path.length === 0) return issue.keys;
    const [name, key] = issue.path.map(String);
    return name === "fields" ? ["", ".from", ".to"].map((end) => `field.${key}${end}`) : [name];
  });
  const sensible = Object.entries(parameters).filter(([name]) => !wrong.includes(name));
  return leadSearch.parse(Object.fromEntries(sensible));
}
