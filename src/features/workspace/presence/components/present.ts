import { tab } from "#ui/live/connection.ts";
import type { PresentMember } from "../schema.ts";

const address = "/api/live/presence";

/** Who has a page open; null if that can't be learnt just now. */
export async function listPresent(): Promise<readonly PresentMember[] | null> {
  const answer = await fetch(address).catch(() => null);
  if (!answer?.ok) return null;
  const { items }: { items: readonly PresentMember[] } = await answer.json();
  return items;
}

/** Says where this page is, or with null that it is closed. It may fail: the next word comes soon. */
export async function sayPlace(place: string | null): Promise<void> {
  const body = JSON.stringify({ tab, place: place?.slice(0, 200) ?? null });
  const headers = { "Content-Type": "application/json" };
  // It has to arrive even where the page is gone by then.
  await fetch(address, { method: "POST", headers, body, keepalive: true }).catch(() => null);
}
