"use client";

import { Trouble } from "#ui/layout/trouble.tsx";

export default function ErrorPage({ error, retry }: { error: Error & { digest?: string }; retry: () => void }) {
  return <Trouble code={error.digest} retry={retry} />;
}
