"use client";

import { useState } from "react";
import type { LeadPage } from "../queries/list-leads.ts";
import type { LeadItem } from "../schema.ts";

type Extended = { readonly leads: readonly LeadItem[]; readonly nextCursor: string | null };

/**
 * The leads of a list that grows page by page. `first` may be read anew at any time: as long as nothing was added it is the
 * list; afterwards what it knows better is shown in place, so that nothing jumps under whoever reads further down.
 */
export function usePages(first: LeadPage, addressOf: (cursor: string) => string) {
  const [extended, setExtended] = useState<Extended | null>(null);
  const [state, setState] = useState<"idle" | "loading" | "trouble">("idle");
  const fresh = new Map(first.items.map((lead) => [lead.id, lead]));
  const leads = extended ? extended.leads.map((lead) => fresh.get(lead.id) ?? lead) : first.items;
  const nextCursor = extended ? extended.nextCursor : first.nextCursor;

  const loadMore = async () => {
    if (nextCursor === null || state === "loading") return;
    setState("loading");
    try {
      const page = await fetchPage(addressOf(nextCursor));
      const known = new Set(leads.map(({ id }) => id));
      const added = page.items.filter(({ id }) => !known.has(id));
      setExtended({ leads: [...leads, ...added], nextCursor: page.nextCursor });
      setState("idle");
    } catch {
      setState("trouble");
    }
  };
  const change = (ids: ReadonlySet<string>, values: Partial<LeadItem>) =>
    setExtended(
      (now) => now && { ...now, leads: now.leads.map((lead) => (ids.has(lead.id) ? { ...lead, ...values } : lead)) },
    );
  return { leads, hasMore: nextCursor !== null, state, loadMore, change };
}

async function fetchPage(address: string): Promise<LeadPage> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`the list answered ${answer.status}`);
  return answer.json();
}
