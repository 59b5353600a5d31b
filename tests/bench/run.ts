import { mkdirSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { CannotStart } from "#launch/cannot-start.ts";
import { claimDataDir } from "#launch/processes/claim.ts";
import { say } from "#launch/steps.ts";
import type { Bar, Bench } from "./bar.ts";
import { startBareSite } from "./bare-site.ts";
import { bars } from "./bars.ts";
import { requireBuilds } from "./builds.ts";
import type { Comparison } from "./comparison.ts";
import { startOwnSite } from "./own-site.ts";
import type { OwnSite, Site } from "./site.ts";
import { tabulate } from "./table.ts";

/** Measures the named parts, or all, prints how they stand and writes it to bench/results.json. Refuses an unknown name. */
export async function runBench(parts: string[]): Promise<void> {
  const chosen = chooseBars(parts);
  await using closing = new AsyncDisposableStack();
  const bench = await openBench(closing);
  await requireBuilds();
  const comparisons: Comparison[] = [];
  for (const { measure } of chosen) comparisons.push(...(await measure(bench)));
  mkdirSync("bench", { recursive: true });
  writeFileSync("bench/results.json", `${JSON.stringify(comparisons, null, 2)}\n`);
  say(`\n${tabulate(comparisons)}\n`);
}

function chooseBars(parts: string[]): readonly Bar[] {
  const unknown = parts.find((name) => !bars.some(({ part }) => part === name));
  if (unknown !== undefined) {
    throw new CannotStart(`There is no part "${unknown}": choose from ${bars.map(({ part }) => part).join(", ")}.`);
  }
  return parts.length === 0 ? bars : bars.filter(({ part }) => parts.includes(part));
}

async function openBench(closing: AsyncDisposableStack): Promise<Bench> {
  const dataDir = resolve(".data/bench");
  const claim = await claimDataDir(dataDir);
  closing.defer(() => claim.release());
  let own: Promise<OwnSite> | undefined;
  let bare: Promise<Site> | undefined;
  const bench: Bench = {
    dataDir,
    addChild: claim.addChild,
    closing,
    ownSite() {
      own ??= startOwnSite(bench);
      return own;
    },
    bareSite() {
      bare ??= startBareSite(bench);
      return bare;
    },
  };
  return bench;
}
