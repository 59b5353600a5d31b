import type { FactNews } from "../../activity/news/schema.ts";
import type { AnyFact, RecordedFact } from "../../activity/schema.ts";
import type { NewsLine, Notification } from "../schema.ts";

/** What a fact is to others; null where this version knows nothing of it. */
export type ReadNews = (fact: AnyFact) => FactNews | null;

const dayMs = 24 * 60 * 60 * 1_000;

/**
 * Notifications as lines, in their order, which is newest first: facts of the same type by the same doer on the same thing
 * within 24 hours of the newest of them are one.
 */
export function newsLines(notifications: readonly Notification[], read: ReadNews): NewsLine[] {
  const groups: Group[] = [];
  for (const { id, fact } of notifications) {
    const news = read(fact) ?? unknownNews(fact);
    const key = JSON.stringify([fact.type, fact.actor.id ?? fact.actor.name, news.thing]);
    const group = groups.find((other) => other.key === key && isWithinADay(other.newest, fact));
    if (group) group.ids.push(id);
    else groups.push({ key, news, newest: fact, ids: [id] });
  }
  return groups.map(({ news, newest, ids }) => ({
    ids,
    actorName: newest.actor.name,
    sentence: news.sentence(ids.length),
    at: newest.recordedAt,
    href: news.href,
  }));
}

type Group = { readonly key: string; readonly news: FactNews; readonly newest: RecordedFact; readonly ids: string[] };

function isWithinADay(newest: RecordedFact, fact: RecordedFact): boolean {
  return newest.recordedAt.getTime() - fact.recordedAt.getTime() < dayMs;
}

/** A fact of a version to come, or of one long gone: told by its type, and never with another. */
function unknownNews({ id, type }: RecordedFact): FactNews {
  return { tells: [], href: "/activity", thing: id, sentence: () => type };
}
