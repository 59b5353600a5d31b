import type { LeadField } from "../../fields/schema.ts";
import type { ImportSettings, SourceName, Target } from "../schema.ts";
import { plainWord } from "../vocabulary/rules/plain-word.ts";
import { speakerOf } from "../vocabulary/rules/speaker.ts";
import type { Vocabulary } from "../vocabulary/rules/vocabulary.ts";
import { detectDecimal, detectOrder } from "./detect.ts";
import { guessTarget, joinOf } from "./guess-target.ts";
import { proposeMapping } from "./propose-mapping.ts";
import type { SniffedCsv } from "./sniff.ts";
import { wallClock } from "./wall-clock.ts";

/** Whose file it is, what its rows are and how it would land; the settings are a proposal, to be adjusted before it starts. */
export type Recognised = {
  readonly source: SourceName;
  readonly target: Target;
  readonly settings: ImportSettings;
};

type Given = {
  readonly fields: readonly LeadField[];
  readonly timeZone: string;
  /** What is known of it beforehand. */
  readonly target?: Target;
  readonly speaker?: Vocabulary;
};

/** Recognises a file by its header and proposes what its columns and words mean, dates and numbers as its first rows have them. */
export function recognise(file: SniffedCsv, given: Given): Recognised {
  const { fields, timeZone, speaker = speakerOf(file.columns) } = given;
  const target = given.target ?? guessTarget(file.columns, speaker);
  const isOfLeads = target === "events" || target === "activities";
  const join = isOfLeads ? joinOf(file.columns) : null;
  const cells = file.sample.flat();
  const { dateOrder } = detectOrder(cells, timeZone);
  const mapping = proposeMapping(file, target, speaker, join?.column, fields, wallClock(timeZone));
  const named = join?.by === "externalId" ? join.column : mapping.find(({ to }) => to === "externalId")?.column;
  return {
    source: speaker.source,
    target,
    settings: {
      encoding: file.encoding,
      delimiter: file.delimiter,
      decimal: detectDecimal(cells, file.delimiter),
      dateOrder,
      timeZone,
      mapping,
      mode: isOfLeads ? "update" : "both",
      matchBy: "either",
      system: systemOf(speaker, named),
      ...(join && { join }),
    },
  };
}

/** Under which name the ids of a column are kept: a program's deals may have the same ones as its people. */
function systemOf({ system, records = [] }: Vocabulary, column = ""): string {
  const header = plainWord(column);
  return records.find(([, shape]) => shape.test(header))?.[0] ?? system;
}
