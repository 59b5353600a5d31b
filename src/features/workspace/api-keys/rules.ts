import type { Scope } from "#platform/actor.ts";
import type { ApiKeyFact } from "./schema.ts";

/** What each scope lets a program do, in the words of the people who give it. */
export const scopesInWords: Readonly<Record<Scope, { readonly label: string; readonly hint: string }>> = {
  read: { label: "Read", hint: "See everything in the workspace but other people's sessions. Changes nothing." },
  "leads:write": { label: "Bring in leads", hint: "Add and change leads, record touches and outcomes, run imports." },
  "agreements:write": {
    label: "Write drafts",
    hint: "Change drafts of agreements. Proposing and signing take a person.",
  },
  admin: { label: "Administer", hint: "Change settings, members, calendars and cycles, and revoke keys." },
};

/** What somebody did, to be read after their name. */
export function apiKeyFactSentence({ type, payload }: ApiKeyFact): string {
  switch (type) {
    case "api_key.made":
      return `made the API key “${payload.name}” (${payload.scopes.join(", ")})`;
    case "api_key.revoked":
      return `revoked the API key “${payload.name}”`;
  }
}
