import type { Person } from "#platform/actor.ts";
import { reading } from "#platform/database/transaction.ts";
import { newsLines, type ReadNews } from "../rules/lines.ts";
import type { NewsLine } from "../schema.ts";
import { listNotifications } from "./list-notifications.ts";

/** The person's news as lines: what is new, at most a hundred notifications of it, and the last thirty that were dismissed. */
export function findNews(
  person: Person,
  read: ReadNews,
): Promise<{ fresh: NewsLine[]; earlier: NewsLine[]; newest: string | null }> {
  return reading(person, async () => {
    const fresh = await listNotifications(person, { dismissed: false }, 100);
    const earlier = await listNotifications(person, { dismissed: true }, 30);
    return { fresh: newsLines(fresh, read), earlier: newsLines(earlier, read), newest: fresh[0]?.id ?? null };
  });
}

/** The newest few lines of what is new, for a page that has other things to say as well. */
export async function findLatestNews(person: Person, read: ReadNews, lines = 5): Promise<NewsLine[]> {
  return newsLines(await listNotifications(person), read).slice(0, lines);
}
