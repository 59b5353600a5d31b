"use client";

import { useEffect, useState } from "react";
import type { Found } from "#platform/search.ts";

const nothing: readonly Found[] = [];

/**
 * What the server finds for what was typed; what was found before stays until the new answer is there. An answer that was
 * overtaken by the next letter is thrown away.
 */
export function useFound(typed: string): { found: readonly Found[]; trouble: string | null } {
  const [answer, setAnswer] = useState<{ found: readonly Found[]; trouble: string | null }>({
    found: nothing,
    trouble: null,
  });
  const query = typed.trim();
  useEffect(() => {
    if (query === "") return;
    const asking = new AbortController();
    search(query, asking.signal).then(
      (found) => setAnswer({ found, trouble: null }),
      () =>
        asking.signal.aborted ||
        setAnswer({ found: nothing, trouble: "Leads and people can’t be searched just now; pages still can." }),
    );
    return () => asking.abort();
  }, [query]);
  return query === "" ? { found: nothing, trouble: null } : answer;
}

async function search(query: string, signal: AbortSignal): Promise<readonly Found[]> {
  const answer = await fetch(`/api/search?${new URLSearchParams({ query })}`, { signal });
  if (!answer.ok) throw new Error(`the search answered ${answer.status}`);
  return (await answer.json()).found;
}
