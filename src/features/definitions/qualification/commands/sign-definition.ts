import type { Person } from "#platform/actor.ts";
import type { Outcome } from "#platform/refusals.ts";
import { signVersion } from "../../../agreements/versions/commands/sign-version.ts";
import type { SignedVersion } from "../../../agreements/versions/schema/deeds.ts";
import { definitionKind } from "../../queries/definition-kind.ts";
import type { SignDefinitionForm } from "../schema.ts";

/** A head signs a definition; the second one says how many open inquiries are handed over as it takes force. Refuses as `signVersion` does. */
export function signDefinition(
  person: Person,
  { handOver, ...input }: SignDefinitionForm,
  now: Date,
): Promise<Outcome<SignedVersion>> {
  return signVersion(person, definitionKind, { ...input, choice: { handOver } }, now);
}
