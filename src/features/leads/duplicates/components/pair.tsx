import { Chip, type Tone } from "#ui/chip.tsx";
import { TextLink } from "#ui/controls/text-link.tsx";
import { Term } from "#ui/glossary/term.tsx";
import { Day, type Reader } from "#ui/time.tsx";
import { leadName } from "../../rules/names.ts";
import { stageLabel, stageTone } from "../../rules/stages.ts";
import { dayIn } from "../../timeline/rules/days.ts";
import { type Line, sideBySide } from "../rules/side-by-side.ts";
import { certaintyInWords, reasonsInWords } from "../rules/words.ts";
import type { ComparedLead, Duplicate } from "../schema.ts";
import { DismissButton, KeepButton } from "./pair-deeds.tsx";

type PairProps = { pair: Duplicate; mayAnswer: boolean; reader: Reader };

/** Two leads side by side: what differs line by line, what is the same in one, and the ways to answer. */
export function Pair({ pair, mayAnswer, reader }: PairProps) {
  const [older, younger] = pair.leads;
  const names = `${leadName(older)} and ${leadName(younger)}`;
  const lines = sideBySide(older, younger);
  const same = lines.filter(({ differs }) => !differs);
  return (
    <article aria-label={names} className="wrap-anywhere grid gap-3">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-soft">
        <Chip tone={toneOf(pair.similarity)}>{certaintyInWords(pair.similarity)}</Chip>
        <span className="first-letter:uppercase">{reasonsInWords(pair.reasons)}</span>
      </p>
      <div className="grid grid-cols-2 gap-x-4 sm:grid-cols-[7rem_1fr_1fr]">
        <span className="max-sm:hidden" />
        <Head lead={older} reader={reader} />
        <Head lead={younger} reader={reader} />
        {lines
          .filter(({ differs }) => differs)
          .map((line) => (
            <Row key={line.label} line={line} names={[leadName(older), leadName(younger)]} />
          ))}
        {same.length > 0 && <Same lines={same} />}
        {mayAnswer && (
          <>
            <span className="max-sm:hidden" />
            <Keep kept={older} merged={younger} look="ink" />
            <Keep kept={younger} merged={older} look="quiet" />
          </>
        )}
      </div>
      {mayAnswer && (
        <div className="sm:pl-[8rem]">
          <DismissButton leadId={older.id} otherId={younger.id} names={names} />
        </div>
      )}
    </article>
  );
}

function toneOf(similarity: number): Tone {
  return similarity >= 0.9 ? "shared" : "plain";
}

function Head({ lead, reader }: { lead: ComparedLead; reader: Reader }) {
  return (
    <div className="grid content-start justify-items-start gap-1 pb-2">
      <TextLink href={`/leads/${lead.id}`}>{leadName(lead)}</TextLink>
      <Chip tone={stageTone(lead.stage)}>
        <Term isPassive>{stageLabel(lead.stage)}</Term>
      </Chip>
      <span className="text-soft text-xs">
        Came in <Day on={dayIn(reader.timeZone, lead.createdAt)} locale={reader.locale} />
      </span>
    </div>
  );
}

function Row({ line: { label, values }, names }: { line: Line; names: readonly [string, string] }) {
  return (
    <dl className="col-span-full grid grid-cols-subgrid border-line border-t py-1.5">
      <dt className="col-span-full text-soft text-xs sm:col-span-1 sm:pt-0.5">{label}</dt>
      {values.map((value, side) => (
        <dd key={side === 0 ? "older" : "younger"}>
          <span className="sr-only">{names[side === 0 ? 0 : 1]}: </span>
          {value ?? <span className="text-soft">not known</span>}
        </dd>
      ))}
    </dl>
  );
}

function Same({ lines }: { lines: readonly Line[] }) {
  return (
    <dl className="col-span-full grid grid-cols-subgrid border-line border-t py-1.5 text-soft">
      <dt className="col-span-full text-xs sm:col-span-1 sm:pt-0.5">The same</dt>
      <dd className="col-span-2">{lines.map(({ values: [value] }) => value).join(" · ")}</dd>
    </dl>
  );
}

/** What tells one from the other also where both have one name. */
function fullName(lead: ComparedLead): string {
  return [leadName(lead), lead.email ?? lead.phone].filter(Boolean).join(", ");
}

function Keep({ kept, merged, look }: { kept: ComparedLead; merged: ComparedLead; look: "ink" | "quiet" }) {
  return (
    <div className="pt-3">
      <KeepButton keptId={kept.id} mergedId={merged.id} name={fullName(kept)} look={look} />
    </div>
  );
}
