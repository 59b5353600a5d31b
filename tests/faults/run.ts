import { mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { CannotStart } from "#launch/cannot-start.ts";
import { chance } from "#launch/demo/chance.ts";
import { claimDataDir } from "#launch/processes/claim.ts";
import { generateClient } from "#launch/sources/build.ts";
import { say } from "#launch/steps.ts";
import type { Fault, Finding } from "./fault.ts";
import { faults } from "./faults.ts";

/**
 * Provokes the named parts, or all, prints what held and writes it to faults/results.json; answers whether everything did. A
 * seed repeats what chance chose. Refuses an unknown name.
 */
export async function runFaults(args: string[]): Promise<boolean> {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { seed: { type: "string" } } });
  const seed = Number(values.seed ?? 20_261_122);
  if (!Number.isInteger(seed)) throw new CannotStart("A seed is a whole number.");
  const chosen = chooseFaults(positionals);
  await using closing = new AsyncDisposableStack();
  const dataDir = resolve(".data/faults");
  const claim = await claimDataDir(dataDir);
  closing.defer(() => claim.release());
  await generateClient();

  const findings: (Finding & { readonly part: string })[] = [];
  for (const { part, provoke } of chosen) {
    const own = { dataDir: join(dataDir, part), random: chance(seed), addChild: claim.addChild };
    await using ofPart = new AsyncDisposableStack();
    const found = await provoke({ ...own, closing: ofPart });
    findings.push(...found.map((finding) => ({ part, ...finding })));
  }
  mkdirSync("faults", { recursive: true });
  writeFileSync("faults/results.json", `${JSON.stringify({ seed, findings }, null, 2)}\n`);
  say(`\n${findings.map(inWords).join("\n")}\n\n  seed ${seed}\n`);
  return findings.every(({ held }) => held);
}

function chooseFaults(parts: string[]): readonly Fault[] {
  const unknown = parts.find((name) => !faults.some(({ part }) => part === name));
  if (unknown !== undefined) {
    throw new CannotStart(`There is no part "${unknown}": choose from ${faults.map(({ part }) => part).join(", ")}.`);
  }
  return parts.length === 0 ? faults : faults.filter(({ part }) => parts.includes(part));
}

function inWords({ name, invariant, figure, held }: Finding): string {
  return `  ${held ? "✓ held  " : "✗ BROKEN"} ${name.padEnd(34)} ${invariant}\n${" ".repeat(12)}${figure}`;
}
