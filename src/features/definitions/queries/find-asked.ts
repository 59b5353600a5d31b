import type { Person } from "#platform/actor.ts";
import { findDraft } from "../../agreements/drafts/queries/find-draft.ts";
import { findVersion } from "../../agreements/versions/queries/find-version.ts";
import { versionAddress } from "../../agreements/versions/rules/address.ts";
import { definitionOf } from "../rules/whole.ts";
import type { Definition } from "../schema/definition.ts";
import { definitionKind } from "./definition-kind.ts";
import { definitionIn } from "./find-definition.ts";

/** What a version of the definition says, or without one its draft; and the page where it stands. */
export type AskedDefinition = { readonly definition: Definition; readonly page: string };

/** Null where there is no such version. A draft that nobody has begun asks for nothing. */
export async function findAsked(
  person: Person,
  { agreement: agreementId, version: number }: { agreement?: string | undefined; version?: number | undefined },
): Promise<AskedDefinition | null> {
  if (agreementId !== undefined && number !== undefined) {
    const version = await findVersion(person, agreementId, number);
    return version && { definition: definitionIn(version.content), page: versionAddress({ agreementId, number }) };
  }
  const draft = await findDraft(person, definitionKind);
  return { definition: definitionOf(draft?.clauses ?? []), page: "/definition" };
}
