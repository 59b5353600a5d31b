import type { NewsKind, NewsTable } from "../../activity/news/schema.ts";
import type { workspaceFacts } from "../schema.ts";

// Which facts of the workspace are news, and for whom. Never for who did it.

export const aboutYou: NewsKind = {
  name: "about_you",
  label: "What concerns you",
  hint: "Your role, title and team, your seat as head, and who accepts an invitation of yours.",
  concerns: "you",
};

export const aboutPeople: NewsKind = {
  name: "people",
  label: "People",
  hint: "Who joins and leaves, and who speaks for a team.",
  concerns: "everybody",
};

export const aboutWorkspace: NewsKind = {
  name: "workspace",
  label: "The workspace",
  hint: "Its name, time zone, currency, working calendars and sales cycles.",
  concerns: "everybody",
};

export const workspaceNews: NewsTable<typeof workspaceFacts> = {
  "workspace.renamed": {
    tells: () => [{ whom: "everybody", kind: aboutWorkspace }],
    href: "/settings/workspace",
    again: ({ to }, times) => `renamed the workspace ${times} times, last to “${to}”`,
  },
};
