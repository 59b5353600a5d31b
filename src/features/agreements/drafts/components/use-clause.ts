"use client";

import {
  type FocusEvent,
  type RefObject,
  useEffect,
  useEffectEvent,
  useRef,
  useState,
  useSyncExternalStore,
} from "react";
import { standAt } from "#features/workspace/presence/components/present.ts";
import type { ClauseContent } from "../../schema.ts";
import { clauseAnchor } from "../rules/anchor.ts";
import { findMeanwhile, type Text } from "../rules/writing.ts";
import type { DraftClause } from "../schema/draft.ts";
import { type DeskState, openDesk } from "./clause-desk.ts";
import { useDraftRoom } from "./draft-room.tsx";
import { letterSender } from "./send-letter.ts";

/** How what is written in a clause stands. `kept` waits in this browser for the connection; `beside` waits as another wording. */
export type Standing = "saved" | "saving" | "kept" | "unkept" | "beside" | "refused";

/** A clause under the hands of one writer. */
export type ClauseInHand = {
  /** What its controls show. */
  readonly content: ClauseContent;
  readonly standing: Standing;
  /** Whether anything was written here since the page was opened, or waited from before. */
  readonly hasWritten: boolean;
  readonly refusal: DeskState["refusal"];
  /** What others have made of it since, to be shown beside the controls; null where these show the newest. */
  readonly meanwhile: Text | null;
  /** Has it say something else; saved by itself after a pause. */
  readonly write: (content: ClauseContent) => void;
  /** Lets go of what the controls show, for the newest. */
  readonly takeNewest: () => void;
  /** Spread over the element around its controls. */
  readonly whileWriting: {
    readonly ref: RefObject<HTMLDivElement | null>;
    readonly onFocus: (event: FocusEvent) => void;
    readonly onBlur: (event: FocusEvent) => void;
  };
};

type WrittenClause = Pick<DraftClause, "id" | "content" | "revision" | "changedBy">;

/** Puts a clause into its writer's hands: what they write is saved when they pause, kept while offline, and never lost or overwritten. */
export function useClause({ id, content, revision, changedBy }: WrittenClause): ClauseInHand {
  const { agreementId, participant, actions } = useDraftRoom();
  const newest = { content, revision, isOwn: changedBy.memberId === participant.memberId };
  const [desk] = useState(() => {
    const send = letterSender(actions.writeClause, agreementId, id);
    return openDesk(participant.memberId, id, newest, send);
  });
  const state = useSyncExternalStore(desk.watch, desk.current, desk.current);
  const hear = useEffectEvent(() => desk.hear(newest));
  // biome-ignore lint/correctness/useExhaustiveDependencies: A new revision is what is to be heard.
  useEffect(() => hear(), [revision]);
  useEffect(() => {
    const end = desk.begin();
    return () => {
      if (desk.current().writing.isIn) standAt(null);
      end();
    };
  }, [desk]);
  const controls = useRef<HTMLDivElement>(null);
  const leave = () => {
    standAt(null);
    desk.leave();
  };
  const leaveIfGone = useEffectEvent(() => {
    if (desk.current().writing.isIn && !controls.current?.contains(document.activeElement)) leave();
  });
  // A control that is closed takes the focus along without a word.
  useEffect(() => leaveIfGone());
  return {
    content: (state.writing.own ?? state.writing.newest).content,
    standing: standingOf(state),
    hasWritten: state.hasWritten,
    refusal: state.refusal,
    meanwhile: findMeanwhile(state.writing),
    write: desk.write,
    takeNewest: desk.takeNewest,
    whileWriting: {
      ref: controls,
      onFocus({ target }) {
        if (!target.matches("input, select, textarea")) return;
        standAt(clauseAnchor(id));
        desk.enter();
      },
      onBlur({ currentTarget, relatedTarget }) {
        if (!currentTarget.contains(relatedTarget)) leave();
      },
    },
  };
}

function standingOf({ writing, isAway, isKept, refusal }: DeskState): Standing {
  if (refusal) return "refused";
  const isSaved = writing.letters.length === 0;
  if (!isSaved && !isKept) return "unkept";
  if (!isSaved && isAway) return "kept";
  if (writing.wasOvertaken) return "beside";
  return isSaved ? "saved" : "saving";
}
