import { Refused } from "#platform/refusals.ts";
import { type VersionContent, versionContent } from "../schema/version.ts";

/** What a version says, as it is kept. Throws `Refused("version_altered")` where that is no version's content any more. */
export function keptContent(kept: unknown): VersionContent {
  const { data } = versionContent.safeParse(kept);
  if (!data) throw new Refused("version_altered");
  return data;
}

/** Whether something could not be read because a version says what none can say. */
export function isAltered(error: unknown): boolean {
  return error instanceof Refused && error.code === "version_altered";
}
