"use client";

import { createContext, type ReactNode, use, useState } from "react";

type OpenClause = { readonly openId: string | null; readonly open: (clauseId: string | null) => void };

const OpenContext = createContext<OpenClause>({ openId: null, open: () => {} });

/** Has one clause at a time open to be written in. Around all of them, and what adds one. */
export function OneOpenClause({ children }: { children: ReactNode }) {
  const [openId, open] = useState<string | null>(null);
  return <OpenContext value={{ openId, open }}>{children}</OpenContext>;
}

/** Which clause is open, and what opens another one. */
export function useOpenClause(): OpenClause {
  return use(OpenContext);
}
