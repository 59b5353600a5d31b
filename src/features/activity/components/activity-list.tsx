import { TextLink } from "#ui/controls/text-link.tsx";
import { type Reader, Time } from "#ui/time.tsx";
import type { ActivityPage } from "../queries/list-activity.ts";
import type { RecordedFact } from "../schema.ts";

type ActivityListProps = {
  page: ActivityPage;
  /** Whether the newest come first here: false on every page but the first. */
  isNewest: boolean;
  reader: Reader;
  /** A fact as words after its actor's name. */
  sentence: (fact: RecordedFact) => string;
};

/** Who did what when, newest first, a page at a time. */
export function ActivityList({ page, isNewest, reader, sentence }: ActivityListProps) {
  if (page.items.length === 0) return <Nothing isNewest={isNewest} />;
  return (
    <>
      <ol className="divide-y divide-line">
        {page.items.map((fact) => (
          <li key={fact.id} className="grid gap-x-6 py-2.5 first:pt-0 sm:grid-cols-[1fr_auto]">
            <p className="wrap-anywhere">
              <strong>{fact.actor.name}</strong> {sentence(fact)}
            </p>
            <p className="text-soft">
              <Time at={fact.recordedAt} reader={reader} />
            </p>
          </li>
        ))}
      </ol>
      {(page.nextCursor || !isNewest) && (
        <p className="mt-4 flex gap-6">
          {!isNewest && <Newest />}
          {page.nextCursor && <TextLink href={`/activity?cursor=${page.nextCursor}`}>Earlier activity</TextLink>}
        </p>
      )}
    </>
  );
}

function Nothing({ isNewest }: { isNewest: boolean }) {
  if (isNewest) return <p className="text-soft">Nothing has happened yet.</p>;
  return (
    <p className="text-soft">
      There is no activity from here on. <Newest />
    </p>
  );
}

function Newest() {
  return <TextLink href="/activity">Newest activity</TextLink>;
}
