"use client";

import { startTransition, useState } from "react";
import type { ClauseContent } from "../../schema.ts";
import type { DraftClause } from "../schema/draft.ts";
import { useDraftRoom } from "./draft-room.tsx";
import { useDraftForm } from "./use-draft-form.ts";

/**
 * Another wording that somebody makes of a clause for the heads to decide on: of their own until it is sent. `content` is null
 * as long as they make none; `send(null)` suggests that the clause be taken out.
 */
export function useSuggesting({ id, content, revision }: Pick<DraftClause, "id" | "content" | "revision">) {
  const { agreementId, actions } = useDraftRoom();
  const [own, setOwn] = useState<{ readonly content: ClauseContent; readonly baseRevision: number } | null>(null);
  const stop = () => setOwn(null);
  const baseRevision = own?.baseRevision ?? revision;
  const { submit, refusal, isPending } = useDraftForm(
    actions.suggest,
    { agreementId, clauseId: id, baseRevision },
    stop,
  );
  return {
    content: own?.content ?? null,
    begin: () => setOwn({ content, baseRevision: revision }),
    write: (next: ClauseContent) => setOwn({ content: next, baseRevision }),
    stop,
    send(suggested: ClauseContent | null) {
      const form = new FormData();
      form.set("content", JSON.stringify(suggested));
      startTransition(() => submit(form));
    },
    refusal,
    isPending,
  };
}
