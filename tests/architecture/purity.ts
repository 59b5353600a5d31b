import { type Room, roomOf } from "./rooms.ts";
import { isUnder, type Law, type Source } from "./source.ts";

const pureRooms: readonly (Room | null)[] = ["schema", "rules", "policy"];

/** Packages that only calculate: no clock, no chance, no world. */
const purePackages = ["zod", "temporal-polyfill", "saxes", "diff", "canonicalize", "fractional-indexing", "ml-matrix"];

const impurities = {
  "the clock": /\bnew Date\(\s*\)|\bDate\.now\b|\bperformance\.now\b|\bTemporal\.Now\b/,
  "the machine's time zone or language":
    /\.(get|set)(FullYear|Month|Date|Day|Hours|Minutes|Seconds|TimezoneOffset)\(|\.toLocale\w*String\(\s*\)/,
  chance: /\bMath\.random\b|\bgetRandomValues\b|\brandomUUID\b/,
  "the process": /\bprocess\.|\bglobalThis\b|\bconsole\./,
  "the network": /\bfetch\(|\bWebSocket\b|\bEventSource\b/,
  "the browser":
    /\b(localStorage|sessionStorage|navigator)\.|\bwindow\.(inner|outer|location|match)|\bdocument\.(body|cookie|query|create)/,
  "a later moment": /\bsetTimeout\b|\bsetInterval\b|\bsetImmediate\b|\bnew Promise\b/,
};

export const purityLaws: readonly Law[] = [
  {
    says: "schema, rules and policy are functions of values, and so is all that they reach",
    breaches: (sources) => {
      const reached = reachedFrom(
        sources.filter(({ path }) => pureRooms.includes(roomOf(path))),
        sources,
      );
      return reached.flatMap((source) => [
        ...Object.entries(impurities)
          .filter(([, sign]) => sign.test(source.code))
          .map(([what]) => `${source.path} depends on ${what}`),
        ...source.imports
          .filter(({ target }) => !isUnder(target, "src") && !purePackages.includes(target))
          .map(({ target }) => `${source.path} imports ${target}`),
      ]);
    },
    broken: {
      ...rules({
        "the time now": "const now = new Date();",
        "the time now, as a number": "const now = Date.now();",
        "Temporal's clock": "const now = Temporal.Now.instant();",
        "the hour on this machine": "const hour = due.getHours();",
        "the language of this machine": "const text = due.toLocaleDateString();",
        chance: "const pick = Math.random();",
        "an id out of nowhere": "const id = crypto.randomUUID();",
        "a setting": "const limit = process.env.LIMIT;",
        "the network": "const answer = fetch(address);",
        "the browser": "const width = window.innerWidth;",
        "a moment later": "setTimeout(decideSignature, 100);",
        "Node itself": 'import { readFileSync } from "node:fs";',
        React: 'import type { ReactNode } from "react";',
      }),
      "a policy that knows the time": { "src/features/leads/policy.ts": "const isLate = due < Date.now();" },
      "a schema that makes ids": { "src/features/leads/schema.ts": "const id = crypto.randomUUID();" },
      "a part of rules": { "src/features/leads/rules/stages.ts": "const now = new Date( );" },
      "rules over an impure platform": {
        "src/features/leads/rules.ts": 'import type { Env } from "#platform/limits.ts";',
        "src/platform/limits.ts": 'import { env } from "./env.ts";',
        "src/platform/env.ts": "export const env = process.env;",
      },
    },
  },
  {
    says: "the database is behind the platform, queries and commands",
    breaches: (sources) =>
      sources
        .filter(({ path }) => isUnder(path, "src") && !isUnder(path, "src/platform") && !isUnder(path, "src/launch"))
        .filter(({ path }) => !["queries", "commands"].includes(roomOf(path) ?? ""))
        .flatMap(({ path, code, imports }) => [
          ...imports.filter(({ target }) => isDatabase(target)).map(({ target }) => `${path} imports ${target}`),
          ...(/\$(queryRaw|executeRaw|transaction)/.test(code) ? [`${path} speaks SQL`] : []),
        ]),
    broken: {
      "a page that reads": { "src/app/page.tsx": 'import { reading } from "#platform/database/transaction.ts";' },
      "an action that writes": {
        "src/features/leads/actions.ts": 'import { PrismaClient } from "#platform/database/generated/client.ts";',
      },
      "a reaction with a pool": { "src/features/leads/reactions.ts": 'import pg from "pg";' },
      "a component that knows a row": {
        "src/features/leads/components/lead.tsx": 'import type { Lead } from "@prisma/client";',
      },
      "SQL in a handler": { "src/app/api/v1/leads/route.ts": "const rows = await client.$queryRaw`select 1`;" },
    },
  },
  {
    says: "only platform/env.ts reads the environment",
    breaches: (sources) =>
      sources
        .filter(({ path }) => isUnder(path, "src") && /\.tsx?$/.test(path) && path !== "src/platform/env.ts")
        // NEXT_RUNTIME is no setting: the build replaces it by a constant, to leave out what the edge doesn't understand.
        .filter(({ code }) =>
          /\bprocess\.env\b(?!\.NEXT_RUNTIME\b)|\bprocess\[|\benv\b[^=\n]*\}\s*=\s*process\b/.test(code),
        )
        .map(({ path }) => `${path} reads the environment`),
    broken: {
      "a feature with a switch": { "src/features/leads/commands.ts": "if (process.env.FAST) return;" },
      "a component that asks": { "src/ui/mark.tsx": "const { env } = process;" },
      "a launcher that asks": { "src/launch/start.ts": 'const port = process["env"].PORT;' },
    },
  },
];

/** Also of use to the law of what may reach a browser. */
export function isDatabase(target: string): boolean {
  return /^src\/platform\/database(\.ts|\/)/.test(target) || /^(pg|pg-boss|pg-copy-streams|@prisma\/.+)$/.test(target);
}

/** The given sources and all of ours that they import, directly or not. */
function reachedFrom(start: readonly Source[], sources: readonly Source[]): Source[] {
  const byPath = new Map(sources.map((source) => [source.path, source]));
  const reached = new Set(start);
  for (const source of reached) {
    for (const { target } of source.imports) {
      const next = byPath.get(target);
      if (next) reached.add(next);
    }
  }
  return [...reached];
}

function rules(texts: Readonly<Record<string, string>>) {
  return Object.fromEntries(
    Object.entries(texts).map(([name, text]) => [`rules that need ${name}`, { "src/features/leads/rules.ts": text }]),
  );
}
