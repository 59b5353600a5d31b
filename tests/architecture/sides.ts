import { isDatabase } from "./purity.ts";
import { roomOf } from "./rooms.ts";
import { directive, type Law, type Source } from "./source.ts";

export const sideLaws: readonly Law[] = [
  {
    says: "what runs in the browser reaches no query, no command, no database and no Node",
    breaches: (sources) => {
      const byPath = new Map(sources.map((source) => [source.path, source]));
      return sources
        .filter((source) => directive(source) === "use client")
        .flatMap((client) =>
          smuggled(client, byPath).map((target) => `${client.path} brings ${target} into the browser`),
        );
    },
    broken: {
      "a client component that queries": {
        "src/features/leads/components/board.tsx": '"use client";\nimport { listLeads } from "../queries.ts";',
      },
      "a client component that commands": {
        "src/features/leads/components/board.tsx": "'use client'\nimport { accept } from \"../commands/accept.ts\";",
      },
      "a client component with a server component in its file list": {
        "src/features/leads/components/board.tsx":
          '/** The board. */\n"use client";\nimport { Card } from "./card.tsx";',
        "src/features/leads/components/card.tsx": 'import { findLead } from "../queries.ts";',
      },
      "a hook that reads a file": {
        "src/ui/theme-switch.tsx": '"use client";\nimport { theme } from "./theme.ts";',
        "src/ui/theme.ts": 'import { readFileSync } from "node:fs";',
      },
      "a hook with the database": {
        "src/ui/theme-switch.tsx": '"use client";\nimport { client } from "#platform/database/client.ts";',
      },
    },
  },
  {
    says: '"use server" opens every actions file and stands nowhere else',
    breaches: (sources) =>
      sources
        .filter(({ path }) => path.startsWith("src/"))
        .flatMap((source) => {
          const isAction = roomOf(source.path) === "actions";
          if (isAction && directive(source) !== "use server") return [`${source.path} doesn't begin with "use server"`];
          if (!isAction && /^\s*["']use server["'];?$/m.test(source.text)) return [`${source.path} says "use server"`];
          return [];
        }),
    broken: {
      "actions without it": { "src/features/leads/actions.ts": 'import "./commands.ts";' },
      "a command that can be called from outside": { "src/features/leads/commands.ts": '"use server";' },
      "a page with an action of its own": {
        "src/app/page.tsx": 'export default function Page() {\n  async function save() {\n    "use server";\n  }\n}',
      },
    },
  },
];

/** What a client component brings along. A type is erased, and an action stays on the server. */
function smuggled(client: Source, byPath: ReadonlyMap<string, Source>): string[] {
  const reached = new Set([client]);
  const found = new Set<string>();
  for (const source of reached) {
    for (const { target, typeOnly } of source.imports) {
      const next = byPath.get(target);
      if (typeOnly || (next && directive(next) === "use server")) continue;
      if (belongsToTheServer(target)) found.add(target);
      else if (next) reached.add(next);
    }
  }
  return [...found];
}

function belongsToTheServer(target: string): boolean {
  const isServerRoom = ["queries", "commands", "reactions"].includes(roomOf(target) ?? "");
  return isServerRoom || isDatabase(target) || target.startsWith("node:") || target === "src/platform/env.ts";
}
