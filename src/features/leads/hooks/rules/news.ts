import { oversight } from "../../../activity/news/rules.ts";
import type { NewsTable, Telling } from "../../../activity/news/schema.ts";
import type { hookFacts } from "../schema.ts";

const ofHook = { tells: (): Telling[] => [{ whom: "admins", kind: oversight }], href: "/settings/hooks" };
const one = { ...ofHook, thing: ({ hookId }: { readonly hookId: string }) => hookId };

/** Where programs get in, those who look after the workspace should know. */
export const hookNews: NewsTable<typeof hookFacts> = {
  "hook.made": { ...ofHook, again: (_payload, times) => `made ${times} webhooks` },
  "hook.changed": { ...one, again: ({ name }, times) => `changed the webhook “${name}” ${times} times` },
  "hook.renewed": { ...one, again: ({ name }, times) => `gave the webhook “${name}” ${times} new addresses` },
  "hook.ended": { ...ofHook, again: (_payload, times) => `ended ${times} webhooks` },
};
