import type { NewsKind, NewsTable } from "../../../activity/news/schema.ts";
import type { importFacts } from "../schema.ts";

export const aboutImports: NewsKind = {
  name: "imports",
  label: "Your imports",
  hint: "When an import that you started has landed, has failed, or was taken back.",
  concerns: "you",
};

type Ended = { readonly importId: string; readonly startedById: string | null };

/** Whoever started it may have left the page long ago. */
const ended = {
  tells: ({ startedById }: Ended) => [{ whom: { memberId: startedById }, kind: aboutImports }],
  href: "/leads/import",
  thing: ({ importId }: Ended) => importId,
};

export const importNews: NewsTable<typeof importFacts> = {
  "import.finished": ended,
  "import.failed": ended,
  "import.reverted": ended,
};
