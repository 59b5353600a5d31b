import { topicsOf } from "#facts.ts";
import { listChanges } from "#features/activity/queries/list-changes.ts";
import { moveTo } from "#features/workspace/presence/commands.ts";
import { streamEndpoint } from "#platform/live/stream-endpoint.ts";

export const GET = streamEndpoint({
  listChanges: (workspaceId, since) => listChanges({ kind: "service", workspaceId, name: "live" }, since, topicsOf),
  leave: (person, tab) => moveTo(person, { tab, place: null }, new Date()),
});
