import { isUnder, type Law, type Source } from "./source.ts";

/** From the ground up. A place in src/ that is not on this list has no place in the house. */
const floors = [
  "src/platform",
  "src/ui",
  "src/features/activity",
  "src/features/workspace",
  "src/features/notifications",
  "src/features/agreements",
  "src/features/leads",
  "src/features/definitions",
  "src/features/sla",
  "src/features/goals",
  "src/features/meetings",
  "src/features/reviews",
  "src/features/scoreboard",
  "src/features/home",
  "src/facts.ts",
  "src/kinds.ts",
  "src/app/api",
  "src/api.ts",
  "src/app",
  "src/proxy.ts",
  "src/instrumentation.ts",
  "src/launch",
];

/** The number of the floor a path stands on, or -1. */
function floorOf(path: string): number {
  return floors.findIndex((floor) => path === floor || isUnder(path, floor));
}

/** What of the tests a command of npm calls. */
const calledBy: Readonly<Record<string, string>> = {
  "src/launch/bench.ts": "tests/bench",
  "src/launch/faults.ts": "tests/faults",
};

export const floorLaws: readonly Law[] = [
  {
    says: "everything in src stands on a floor",
    breaches: (sources) =>
      sources
        .filter(({ path }) => isUnder(path, "src") && path !== "src/README.md" && floorOf(path) === -1)
        .map(({ path }) => `${path} stands on no floor`),
    broken: {
      "a feature that is not on the list": { "src/features/billing/rules.ts": "" },
      "a folder beside app and features": { "src/lib/dates.ts": "" },
      "a file beside facts.ts": { "src/config.ts": "" },
    },
  },
  {
    says: "calls go down",
    breaches: (sources) =>
      ownImports(sources)
        .filter(({ from, to }) => floorOf(from) < floorOf(to))
        .map(({ from, to }) => `${from} calls up to ${to}`),
    broken: {
      "a feature that calls a higher one": {
        "src/features/activity/queries.ts": 'import { findLead } from "#features/leads/queries.ts";',
      },
      "a feature that takes no more than a type from a higher one": {
        "src/features/leads/schema.ts": 'import type {\n  Sla,\n  Clock,\n} from "../sla/schema.ts";',
      },
      "a platform that knows a feature": {
        "src/platform/session.ts": 'export * from "#features/workspace/queries.ts";',
      },
      "a primitive that knows a feature": {
        "src/ui/card.tsx": 'const Lead = lazy(() => import("#features/leads/components/lead.tsx"));',
      },
      "a feature that knows the union of all facts": {
        "src/features/home/queries.ts": 'import { facts } from "#facts.ts";',
      },
      "a page that starts a server": { "src/app/page.tsx": 'import "#launch/worker.ts";' },
    },
  },
  {
    says: "an import of our own names a file that is there, with its extension",
    breaches: (sources) => {
      const paths = new Set(sources.map(({ path }) => path));
      return ownImports(sources)
        .filter(({ to }) => !paths.has(to) && !to.includes("/generated/"))
        .map(({ from, to }) => `${from} imports ${to}, which isn't there`);
    },
    broken: {
      "an import without its extension": {
        "src/features/leads/queries.ts": 'import { stages } from "./rules";',
        "src/features/leads/rules.ts": "",
      },
    },
  },
  {
    says: "src needs no test; only their commands call the bench and the faults",
    breaches: (sources) =>
      sources
        .filter(({ path }) => isUnder(path, "src"))
        .flatMap(({ path, imports }) => imports.map(({ target }) => ({ from: path, to: target })))
        .filter(({ from, to }) => isUnder(to, "tests") && !isUnder(to, calledBy[from] ?? "nowhere"))
        .map(({ from, to }) => `${from} needs ${to}`),
    broken: {
      "a demo made by a factory": {
        "src/launch/demo/people.ts": 'import { aWorkspace } from "../../../tests/factories/workspace.ts";',
      },
      "a bench in a workspace of the tests": {
        "src/launch/bench.ts": 'import { aWorkspace } from "../../tests/factories/workspace.ts";',
      },
      "the faults in a workspace of the tests": {
        "src/launch/faults.ts": 'import { aWorkspace } from "../../tests/factories/workspace.ts";',
      },
      "the bench as a fault": {
        "src/launch/faults.ts": 'import { runBench } from "../../tests/bench/run.ts";',
      },
      "a feature that knows its test": {
        "src/features/leads/rules.ts": 'import { lead } from "../../../tests/rules/leads.test.ts";',
      },
    },
  },
  {
    says: "no file needs itself",
    breaches: cycles,
    broken: {
      "two files that need each other": {
        "src/ui/card.tsx": 'import { Title } from "./title.tsx";',
        "src/ui/title.tsx": 'import type { CardProps } from "./card.tsx";',
      },
      "three in a ring": {
        "src/platform/a.ts": 'import "./b.ts";',
        "src/platform/b.ts": 'import "./c.ts";',
        "src/platform/c.ts": 'export { a } from "#platform/a.ts";',
      },
      "a file that imports itself": { "src/platform/a.ts": 'import { a } from "./a.ts";' },
    },
  },
];

function ownImports(sources: readonly Source[]) {
  return sources
    .filter(({ path }) => isUnder(path, "src"))
    .flatMap(({ path, imports }) => imports.map(({ target }) => ({ from: path, to: target })))
    .filter(({ to }) => isUnder(to, "src"));
}

/** A walk in depth; meeting a file that is still open closes a ring. */
function cycles(sources: readonly Source[]): string[] {
  const needs = Map.groupBy(ownImports(sources), ({ from }) => from);
  const found: string[] = [];
  const done = new Set<string>();
  const walk = (path: string, open: readonly string[]) => {
    if (open.includes(path)) found.push([...open.slice(open.indexOf(path)), path].join(" → "));
    if (open.includes(path) || done.has(path)) return;
    for (const { to } of needs.get(path) ?? []) walk(to, [...open, path]);
    done.add(path);
  };
  for (const path of needs.keys()) walk(path, []);
  return found;
}
