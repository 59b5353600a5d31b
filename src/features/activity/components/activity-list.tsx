import { TextLink } from "#ui/controls/text-link.tsx";
import { EmptyState } from "#ui/empty-state.tsx";
import type { Reader } from "#ui/time.tsx";
import type { ActivityPage } from "../queries/list-activity.ts";
import { activityAddress, isFiltered } from "../rules/filter.ts";
import { byDay } from "../rules/words.ts";
import type { ActivitySearch, RecordedFact } from "../schema.ts";
import { ActivityEntry } from "./activity-entry.tsx";
import { DayHeading } from "./day-heading.tsx";

type ActivityListProps = {
  page: ActivityPage;
  /** What was asked for; it stays while one turns the pages. */
  search: ActivitySearch;
  reader: Reader;
  /** A fact as words after its actor's name. */
  sentence: (fact: RecordedFact) => string;
};

/** Who did what when, newest first, day by day, a page at a time. */
export function ActivityList({ page, search, reader, sentence }: ActivityListProps) {
  const isNewest = search.cursor === undefined;
  return (
    <>
      {page.items.length === 0 && <Nothing page={page} search={search} />}
      <div className="grid gap-6">
        {byDay(page.items, reader.timeZone).map(({ day, facts }) => (
          <section key={day}>
            <DayHeading on={day} locale={reader.locale} />
            <ol className="divide-y divide-line">
              {facts.map((fact) => (
                <ActivityEntry key={fact.id} fact={fact} sentence={sentence(fact)} reader={reader} />
              ))}
            </ol>
          </section>
        ))}
      </div>
      {(page.nextCursor || !isNewest) && (
        <p className="mt-5 flex flex-wrap gap-x-6 gap-y-2">
          {!isNewest && <TextLink href={activityAddress(search)}>Newest activity</TextLink>}
          {page.nextCursor && (
            <TextLink href={activityAddress(search, { cursor: page.nextCursor })}>
              {page.items.length === 0 ? "Look further back" : "Earlier activity"}
            </TextLink>
          )}
        </p>
      )}
    </>
  );
}

function Nothing({ page, search }: Pick<ActivityListProps, "page" | "search">) {
  if (page.nextCursor) {
    return <p className="text-soft">Nothing like this among the last ten thousand entries.</p>;
  }
  if (search.cursor !== undefined) return <p className="text-soft">There is no activity from here on.</p>;
  if (!isFiltered(search)) {
    return (
      <EmptyState title="Nothing has happened yet">
        Every change will be listed here, with who made it and when.
      </EmptyState>
    );
  }
  return (
    <EmptyState title="Nothing like this has happened" action={<TextLink href="/activity">Show everything</TextLink>}>
      Perhaps in other words, by somebody else, or over a longer time.
    </EmptyState>
  );
}
