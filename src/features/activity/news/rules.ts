import type { activityFacts } from "../schema.ts";
import type { NewsKind, NewsTable } from "./schema.ts";

/** What those should know who look after the workspace. */
export const oversight: NewsKind = {
  name: "oversight",
  label: "Oversight",
  hint: "API keys and webhooks that are made or ended, and exports of the activity.",
  concerns: "admins",
};

export const activityNews: NewsTable<typeof activityFacts> = {
  "activity.exported": {
    tells: () => [{ whom: "admins", kind: oversight }],
    href: "/activity?what=activity.exported",
    again: (_payload, times) => `exported activity ${times} times`,
  },
};
