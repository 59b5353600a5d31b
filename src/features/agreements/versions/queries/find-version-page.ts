import type { Person, Team } from "#platform/actor.ts";
import { reading } from "#platform/database/transaction.ts";
import { isFreshlySignedIn } from "../../../workspace/account/queries.ts";
import { findPeople } from "../../../workspace/people/queries.ts";
import { actingHeadOf, headOf } from "../../../workspace/people/rules/people.ts";
import { comparedWith } from "../rules/compared-with.ts";
import type { VersionSearch } from "../schema/addresses.ts";
import type { VersionItem, VersionView } from "../schema/version.ts";
import { findVersion } from "./find-version.ts";
import { isAltered } from "./kept-content.ts";
import { listVersions } from "./list-versions.ts";

export type VersionPage = {
  readonly version: VersionView;
  /** Of the same agreement, newest first. */
  readonly versions: readonly VersionItem[];
  /** What it is read against; null where it is read by itself. */
  readonly earlier: VersionView | null;
  /** Who speaks for each team now; null where the chair is empty. */
  readonly signers: Readonly<Record<Team, string | null>>;
  /** Whether who reads it would be asked for their password to sign; a sign-in of a few minutes ago will do. */
  readonly takesPassword: boolean;
};

/** All that a version's page is made of; null where there is no such version. Throws as `findVersion`. */
export async function findVersionPage(
  person: Person,
  agreementId: string,
  number: number,
  { against }: VersionSearch,
  now: Date,
): Promise<VersionPage | null> {
  return reading(person, async (db) => {
    const version = await findVersion(person, agreementId, number);
    if (!version) return null;
    const versions = await listVersions(person, agreementId);
    const other = comparedWith(versions, number, against);
    const earlier = other === null ? null : await findVersion(person, agreementId, other).catch(nothingIfAltered);
    const people = await findPeople(db, person.workspaceId);
    const signer = (team: Team) => (headOf(team, people) ?? actingHeadOf(team, people))?.name ?? null;
    return {
      version,
      versions,
      earlier,
      signers: { sales: signer("sales"), marketing: signer("marketing") },
      takesPassword: !(await isFreshlySignedIn(person, now)),
    };
  });
}

/** Who reads a version isn't kept from it by another one that somebody changed in SQL: it is read by itself. */
function nothingIfAltered(error: unknown): null {
  if (isAltered(error)) return null;
  throw error;
}
