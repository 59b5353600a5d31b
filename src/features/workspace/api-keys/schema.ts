import { z } from "zod";
import { toldOnce } from "#platform/api/answers.ts";
import { lineOfText } from "#platform/fields.ts";
import type { FactOf } from "../../activity/schema.ts";

const scope = z.enum(["read", "leads:write", "agreements:write", "admin"], "One of the scopes that there are.");

const name = lineOfText(60, "Give the key a name, after the program that will use it.");
const scopes = z
  .array(scope, "A list of scopes.")
  .min(1, "Choose at least one thing that the key may do.")
  .overwrite((list) => scope.options.filter((option) => list.includes(option)));

export const apiKeyItem = z.object({
  id: z.uuid(),
  name: z.string(),
  beginning: z.string().describe('How the key begins, so that one can tell which it is: "cg_k3v9x2ab".'),
  scopes: z.array(scope),
  madeBy: z.string().nullable().describe("A name; null where the operator made it by a command."),
  createdAt: z.date(),
  lastUsedAt: z.date().nullable(),
  revokedAt: z.date().nullable(),
});
export type ApiKeyItem = z.output<typeof apiKeyItem>;

export const makeApiKeyInput = z.strictObject({ name, scopes });
export type MakeApiKeyInput = z.output<typeof makeApiKeyInput>;
export const madeApiKey = z.object({ id: z.uuid(), key: toldOnce() });

/** The same out of a form, which has a field for each box that is ticked. */
export const makeApiKeyForm = z
  .strictObject({
    name: z.unknown(),
    ...Object.fromEntries(scope.options.map((option) => [option, z.string().optional()])),
  })
  .transform(({ name, ...boxes }) => ({ name, scopes: Object.keys(boxes) }))
  .pipe(makeApiKeyInput);

export const revokeApiKeyInput = z.strictObject({ keyId: z.uuid("The id of an API key.") });
export type RevokeApiKeyInput = z.output<typeof revokeApiKeyInput>;
export const revokedApiKey = z.object({ id: z.uuid() });

const named = z.object({ keyId: z.uuid(), name: z.string() });

export const apiKeyFacts = {
  "api_key.made": named.extend({ scopes: z.array(z.string()) }),
  "api_key.revoked": named,
};
export type ApiKeyFact = FactOf<typeof apiKeyFacts>;
