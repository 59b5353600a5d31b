import type { ClauseContent } from "../../schema.ts";
import type { Saved } from "../schema/changes.ts";

/** A clause as it was worded with this revision, by the writer on whose page it is or by somebody else. */
export type Text = { readonly content: ClauseContent; readonly revision: number; readonly isOwn: boolean };

/** A wording to be saved, with the revision that it was written on. */
export type Letter = {
  readonly content: ClauseContent;
  readonly baseRevision: number;
  /** It may have arrived, whatever was heard of it. */
  readonly wentOut: boolean;
  /** The writer let go of it: what they write next isn't written on top of it. */
  readonly wasLeft: boolean;
};

/** One clause on one page, before one writer. */
export type Writing = {
  /** The newest wording that the page has heard of. */
  readonly newest: Text;
  /** What the writer has before them and the revision it is written on; null as long as they only read the newest. */
  readonly own: Omit<Text, "isOwn"> | null;
  /** Whether they stand in the clause: what they look at isn't changed under their hands. */
  readonly isIn: boolean;
  /** What has not been answered yet, in the order in which it was written. Only the first may be on its way. */
  readonly letters: readonly Letter[];
  readonly isOnItsWay: boolean;
  /** Whether others had written meanwhile, so that what was sent is kept beside the text, until the writer reads that again. */
  readonly wasOvertaken: boolean;
};

/** A clause as it is opened, with what an earlier visit couldn't send. */
export function openWriting(newest: Text, letters: readonly Letter[] = []): Writing {
  const last = letters.findLast(({ wasLeft }) => !wasLeft);
  const own = last ? { content: last.content, revision: last.baseRevision } : null;
  return { newest, own, isIn: false, letters, isOnItsWay: false, wasOvertaken: false };
}

/** What the page heard of the clause. A writer keeps what they have before them. */
export function hear(writing: Writing, heard: Text): Writing {
  return heard.revision > writing.newest.revision ? settle({ ...writing, newest: heard }) : writing;
}

/** The writer comes into the clause. */
export function enter(writing: Writing): Writing {
  return { ...writing, isIn: true, own: writing.own ?? writing.newest };
}

/** The writer has left: as soon as nothing of theirs waits any more, they read the newest again. */
export function leave(writing: Writing): Writing {
  return settle({ ...writing, isIn: false });
}

/** The writer has it say something else. What hasn't gone out yet is said in the newer words only. */
export function write(writing: Writing, content: ClauseContent): Writing {
  const { revision } = writing.own ?? writing.newest;
  const earlier = writing.letters.filter(({ wentOut }) => wentOut);
  const letter = { content, baseRevision: revision, wentOut: false, wasLeft: false };
  return { ...writing, own: { content, revision }, letters: [...earlier, letter] };
}

/** The first letter goes out. */
export function sendFirst(writing: Writing): Writing {
  const [first, ...rest] = writing.letters;
  if (!first) return writing;
  return { ...writing, letters: [{ ...first, wentOut: true }, ...rest], isOnItsWay: true };
}

/** No answer came: the letter goes out again as it is, since it may have arrived. */
export function lose(writing: Writing): Writing {
  return { ...writing, isOnItsWay: false };
}

/** It was refused, so nothing of it was kept: the next words take its place. */
export function takeBack(writing: Writing): Writing {
  const [first, ...rest] = writing.letters;
  if (!first) return writing;
  // What was written on top of it says more than it.
  const letters = rest.length > 0 ? rest : [{ ...first, wentOut: false }];
  return { ...writing, letters, isOnItsWay: false };
}

/** The first letter was answered. What was written on top of it goes on from the wording that it became. */
export function receive(writing: Writing, { became, revision, suggestionId }: Omit<Saved, "clauseId">): Writing {
  const [sent, ...rest] = writing.letters;
  if (!sent) return writing;
  if (suggestionId !== null) return settle({ ...writing, letters: rest, isOnItsWay: false, wasOvertaken: true });
  // Somebody may have gone on from there before this answer came: what they wrote hasn't been seen here.
  const reached = became === "unchanged" ? revision : sent.baseRevision + 1;
  const saved = { content: sent.content, revision: reached, isOwn: true };
  const { own, newest } = writing;
  return settle({
    ...writing,
    newest: saved.revision > newest.revision ? saved : newest,
    own: own && !sent.wasLeft ? { ...own, revision: saved.revision } : own,
    letters: sent.wasLeft ? rest : rest.map((letter) => ({ ...letter, baseRevision: saved.revision })),
    isOnItsWay: false,
  });
}

/** The writer lets go of what they have before them and reads the newest. */
export function takeNewest(writing: Writing): Writing {
  const letters = writing.letters.filter(({ wentOut }) => wentOut).map((letter) => ({ ...letter, wasLeft: true }));
  return { ...writing, own: writing.isIn ? writing.newest : null, letters, wasOvertaken: false };
}

/** Whether a letter may go out. Who was overtaken says the rest in one piece, when they leave: each letter is kept by itself now. */
export function maySend({ letters, isOnItsWay, isIn, wasOvertaken }: Writing): boolean {
  return letters.length > 0 && !isOnItsWay && !(isIn && wasOvertaken);
}

/** What others have made of the clause since the writer began, to be read beside what they have before them; null for nothing. */
export function findMeanwhile({ own, newest, letters: [first] }: Writing): Text | null {
  if (!own || own.revision >= newest.revision) return null;
  // Their own words may come back before the answer does.
  const isFirst = newest.isOwn && first?.baseRevision === newest.revision - 1;
  return isFirst ? null : newest;
}

function settle(writing: Writing): Writing {
  return writing.isIn || writing.letters.length > 0 ? writing : { ...writing, own: null, wasOvertaken: false };
}
