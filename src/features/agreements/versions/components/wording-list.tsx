import { type Reader, Time } from "#ui/time.tsx";
import { Redline } from "../../drafts/components/redline.tsx";
import type { Wording } from "../../drafts/schema/thread.ts";
import type { Section } from "../../schema.ts";

type WordingListProps = {
  /** Newest first. */
  wordings: readonly Wording[];
  sections: readonly Section[];
  reader: Reader;
};

/** Who worded which clause of the draft how and when, and what it said before. */
export function WordingList({ wordings, sections, reader }: WordingListProps) {
  return (
    <ol className="divide-y divide-line">
      {wordings.map((wording, at) => (
        <li
          key={`${wording.clauseId} ${wording.revision}`}
          className="wrap-anywhere grid gap-1 py-3 first:pt-0 last:pb-0"
        >
          <p className="flex flex-wrap justify-between gap-x-6 text-soft text-xs">
            <span>
              <strong className="text-ink">{wording.writer.name}</strong> ·{" "}
              {sections.find(({ name }) => name === wording.section)?.title ?? wording.section}
            </span>
            <Time at={wording.writtenAt} reader={reader} />
          </p>
          <p className="max-w-[68ch] text-pretty font-serif text-[1.0625rem]">
            <Worded wording={wording} before={beforeIt(wording, wordings.slice(at + 1))} />
          </p>
        </li>
      ))}
    </ol>
  );
}

function Worded({ wording, before }: { wording: Wording; before: Wording | undefined }) {
  if (wording.sentence === null) return <span className="text-soft">took the clause out</span>;
  if (!before?.sentence) return wording.sentence;
  return <Redline before={before.sentence} after={wording.sentence} />;
}

/** The wording that this one took the place of; none where it is the clause's first. */
function beforeIt({ clauseId }: Wording, earlier: readonly Wording[]): Wording | undefined {
  return earlier.find((wording) => wording.clauseId === clauseId);
}
