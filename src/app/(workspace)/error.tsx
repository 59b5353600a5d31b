"use client";

import { Trouble } from "#ui/layout/trouble.tsx";

/** A page that failed inside the workspace keeps the ways to all others around it. */
export default function WorkspaceError({ error, retry }: { error: Error & { digest?: string }; retry: () => void }) {
  return <Trouble code={error.digest} retry={retry} />;
}
