import type { Person } from "#platform/actor.ts";
import type { VersionContent } from "../../../agreements/versions/schema/version.ts";
import { definitionIn } from "../../queries/find-definition.ts";
import { countOpenFulfilling } from "../../queries/fulfilling.ts";
import { HandOverChoice } from "./hand-over-choice.tsx";

/** What the last signer of a definition chooses, with the number of open inquiries that fulfil it just now. */
export async function DefinitionChoice({ person, content }: { person: Person; content: VersionContent }) {
  return <HandOverChoice fulfilling={await countOpenFulfilling(person, definitionIn(content), new Date())} />;
}
