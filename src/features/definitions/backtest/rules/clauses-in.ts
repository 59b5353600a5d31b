import type { VersionContent } from "../../../agreements/versions/schema/version.ts";

/** The clauses of a version, each with the section that it stands in. */
export function clausesIn({ sections }: Pick<VersionContent, "sections">) {
  return sections.flatMap(({ name, clauses }) =>
    clauses.map(({ id, number, content }) => ({ id, number, section: name, content })),
  );
}
