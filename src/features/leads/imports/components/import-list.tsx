import { Chip, type Tone } from "#ui/chip.tsx";
import { TextLink } from "#ui/controls/text-link.tsx";
import { EmptyState } from "#ui/empty-state.tsx";
import { type Reader, Time } from "#ui/time.tsx";
import { countsInWords, sourcesInWords, targetsInWords } from "../rules/words.ts";
import type { Import, ImportState } from "../schema.ts";

const states: Readonly<Record<ImportState, { readonly label: string; readonly tone: Tone }>> = {
  uploading: { label: "on its way", tone: "plain" },
  uploaded: { label: "not started yet", tone: "at-risk" },
  queued: { label: "about to start", tone: "shared" },
  running: { label: "running", tone: "shared" },
  done: { label: "done", tone: "met" },
  failed: { label: "failed", tone: "missed" },
  reverting: { label: "being taken back", tone: "at-risk" },
  reverted: { label: "taken back", tone: "plain" },
};

type ImportListProps = {
  imports: readonly Import[];
  /** Where the page with older ones begins. */
  older: string | null;
  /** Whether this page begins with the latest. */
  isLatest: boolean;
  reader: Reader;
};

/** Past imports and those under way, the latest first, each with what became of it, a page at a time. */
export function ImportList({ imports, older, isLatest, reader }: ImportListProps) {
  // Discarded before they began: there is nothing to tell of them.
  const told = imports.filter(({ state, queuedAt }) => state !== "reverted" || queuedAt !== null);
  if (told.length === 0 && isLatest) {
    return (
      <EmptyState title="No imports yet">
        Each import stays here with its exact counts and the rows that could not land, and can be taken back.
      </EmptyState>
    );
  }
  return (
    <>
      <ul className="divide-y divide-line">
        {told.map((item) => (
          <li key={item.id} className="grid gap-0.5 py-3.5 first:pt-0 last:pb-0">
            <p className="wrap-anywhere">
              <TextLink href={`/leads/import/${item.id}`}>{item.fileName}</TextLink>{" "}
              <ImportStateChip state={item.state} />
            </p>
            <p className="wrap-anywhere text-soft">
              {sourcesInWords[item.recognisedAs]}, {targetsInWords[item.target].toLowerCase()}, brought by{" "}
              {item.startedBy.name} on <Time at={item.createdAt} reader={reader} />
            </p>
            {item.counts.rows > 0 && <p className="text-soft tabular-nums">{countsInWords(item.counts)}</p>}
          </li>
        ))}
      </ul>
      {(older || !isLatest) && (
        <p className="mt-5 flex flex-wrap gap-x-6 gap-y-2">
          {!isLatest && <TextLink href="/leads/import">Latest imports</TextLink>}
          {older && <TextLink href={`/leads/import?cursor=${older}`}>Earlier imports</TextLink>}
        </p>
      )}
    </>
  );
}

/** Where an import stands, in a word or two. */
function ImportStateChip({ state }: { state: ImportState }) {
  return <Chip tone={states[state].tone}>{states[state].label}</Chip>;
}
