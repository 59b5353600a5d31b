import type { FormState } from "#platform/action.ts";
import { currentState, watchState } from "#ui/live/connection.ts";
import { pauseBeforeTry } from "#ui/live/pauses.ts";
import type { ClauseContent } from "../../schema.ts";
import {
  enter,
  hear,
  type Letter,
  leave,
  lose,
  maySend,
  openWriting,
  receive,
  sendFirst,
  type Text,
  takeBack,
  takeNewest,
  type Writing,
  write,
} from "../rules/writing.ts";
import type { Saved } from "../schema/changes.ts";
import { keepLetters, takeOverLetters } from "./kept-letters.ts";

type Refused = Extract<FormState, { refused: string }>;

export type DeskState = {
  readonly writing: Writing;
  /** Whether anything was written here, now or before this page was opened. */
  readonly hasWritten: boolean;
  /** Whether the last try found nobody at the other end. */
  readonly isAway: boolean;
  /** Whether this browser keeps what isn't saved yet through a reload. */
  readonly isKept: boolean;
  readonly refusal: Refused | null;
};

/** Sends a letter; null where no answer came, so that it may have arrived or not. */
export type Send = (letter: Letter) => Promise<{ readonly saved: Saved } | { readonly refusal: Refused } | null>;

/** Long enough for the next letter to come, short enough for the others to see it within a second. */
const pauseMs = 500;

/** Where one writer works on one clause: sends what they write when they pause, one wording after the other, until each is answered. */
export function openDesk(memberId: string, clauseId: string, newest: Text, send: Send) {
  let state: DeskState = {
    writing: openWriting(newest),
    hasWritten: false,
    isAway: false,
    isKept: true,
    refusal: null,
  };
  let failures = 0;
  let next: number | undefined;
  const watchers = new Set<() => void>();

  function become(changed: Partial<DeskState>) {
    const { letters } = changed.writing ?? state.writing;
    const isKept = letters === state.writing.letters ? state.isKept : keepLetters(memberId, clauseId, letters);
    state = { ...state, ...changed, isKept };
    for (const tell of watchers) tell();
  }

  function sendIn(ms: number) {
    clearTimeout(next);
    next = window.setTimeout(sendNow, ms);
  }

  async function sendNow() {
    clearTimeout(next);
    const [letter] = state.writing.letters;
    if (!letter || !maySend(state.writing)) return;
    become({ writing: sendFirst(state.writing) });
    const answer = await send(letter);
    if (answer === null) {
      failures += 1;
      become({ writing: lose(state.writing), isAway: true });
      return sendIn(pauseBeforeTry(failures, Math.random()));
    }
    failures = 0;
    const hasMore = state.writing.letters.length > 1;
    if ("saved" in answer) become({ writing: receive(state.writing, answer.saved), isAway: false, refusal: null });
    else become({ writing: takeBack(state.writing), isAway: false, refusal: hasMore ? null : answer.refusal });
    if (hasMore) sendIn(pauseMs);
  }

  function goOut() {
    become({ writing: leave(state.writing) });
    void sendNow();
  }

  function sendWhenBack() {
    if (currentState() === "live" || currentState() === "polling") void sendNow();
  }

  return {
    current: () => state,
    watch(tell: () => void) {
      watchers.add(tell);
      return () => watchers.delete(tell);
    },
    /** Begins, with what an earlier visit couldn't send; answers how to end, which sends what still waits. */
    begin() {
      const letters = takeOverLetters(memberId, clauseId);
      if (letters.length > 0) become({ writing: openWriting(state.writing.newest, letters), hasWritten: true });
      void sendNow();
      const stopWatching = watchState(sendWhenBack);
      return () => {
        stopWatching();
        goOut();
      };
    },
    hear(heard: Text) {
      const writing = hear(state.writing, heard);
      if (writing !== state.writing) become({ writing });
    },
    enter: () => become({ writing: enter(state.writing) }),
    leave: goOut,
    write(content: ClauseContent) {
      become({ writing: write(state.writing, content), hasWritten: true, refusal: null });
      sendIn(pauseMs);
    },
    takeNewest: () => become({ writing: takeNewest(state.writing), refusal: null }),
  };
}
