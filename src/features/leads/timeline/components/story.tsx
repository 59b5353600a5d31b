import { EmptyState } from "#ui/empty-state.tsx";
import type { Reader } from "#ui/time.tsx";
import type { Story as StoryOfLead } from "../rules/story.ts";
import { StoryItem } from "./story-item.tsx";

const shownAtOnce = 40;

type StoryProps = {
  story: StoryOfLead;
  leadId: string;
  /** The entries that the reader may take back, by their ids. */
  mayTakeBack: ReadonlySet<string>;
  reader: Reader;
};

/** What happened to a lead, the latest first; of a long story the beginning opens on demand. */
export function Story({ story, ...rest }: StoryProps) {
  if (story.length === 0) {
    return (
      <EmptyState title="Nothing is known of what happened">
        Calls, mails, decisions and notes will stand here, each with who recorded it and when.
      </EmptyState>
    );
  }
  const [latest, earlier] = [story.slice(0, shownAtOnce), story.slice(shownAtOnce)];
  return (
    <>
      <Entries story={latest} {...rest} />
      {earlier.length > 0 && (
        <details>
          <summary className="w-fit cursor-pointer py-2 font-semibold text-soft">
            {earlier.length === 1 ? "One earlier entry" : `${earlier.length} earlier entries`}
          </summary>
          <Entries story={earlier} {...rest} />
        </details>
      )}
    </>
  );
}

function Entries({ story, leadId, mayTakeBack, reader }: StoryProps) {
  return (
    <ol className="grid">
      {story.map((entry) => (
        <StoryItem
          key={entry.id}
          entry={entry}
          leadId={leadId}
          mayTakeBack={mayTakeBack.has(entry.id)}
          reader={reader}
        />
      ))}
    </ol>
  );
}
