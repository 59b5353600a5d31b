import type { Stage } from "../../../schema.ts";
import type { SourceName } from "../../schema.ts";

/** How a program calls what we know by another name. Headers are compared as plain words (`plainWord`). */
export type Vocabulary = {
  readonly source: SourceName;
  /** Under which name its ids are kept; a program has one, whichever way it writes its files. */
  readonly system: string;
  /** Records beside its leads that count their ids by themselves: under which name those are kept, and how they are called. */
  readonly records?: readonly (readonly [system: string, header: RegExp])[];
  /** Headers that only its files have, and how many of them a file needs to be recognised by. */
  readonly marks: RegExp;
  readonly needed: number;
  /** What its columns mean, best first where several mean the same: a target, and its headers with ", " between. */
  readonly columns: readonly (readonly [to: string, headers: string])[];
  /** Headers of which a part is made up by whoever uses the program. */
  readonly patterns?: readonly (readonly [to: string, header: RegExp])[];
  /** Columns of its own machinery, which would be no use as custom fields. */
  readonly machinery?: RegExp;
  /** Words for stages that mean something else in its files than elsewhere. */
  readonly stages?: Readonly<Record<string, Stage>>;
  /** Words of columns other than the stage, by what the column means. */
  readonly words?: Readonly<Record<string, Readonly<Record<string, string>>>>;
};
