import { topicsOf } from "#facts.ts";
import { moveTo } from "#features/workspace/presence/commands.ts";
import { streamEndpoint } from "#platform/live/stream-endpoint.ts";

export const GET = streamEndpoint({
  topicsOf,
  leave: (person, tab) => moveTo(person, { tab, place: null }, new Date()),
});
