import { makeApiKey } from "#features/workspace/api-keys/commands.ts";
import type { Person, Scope } from "#platform/actor.ts";

/** A key of a person's workspace, made by an admin of it or as the operator does, as it would be shown once. */
export async function anApiKey({ workspaceId, ...person }: Person, scopes: readonly Scope[]): Promise<string> {
  const operator = { kind: "service", workspaceId, name: "The operator" } as const;
  const maker = person.isAdmin ? { workspaceId, ...person } : operator;
  return (await makeApiKey(maker, { name: "Importer", scopes: [...scopes] }, new Date())).key;
}
