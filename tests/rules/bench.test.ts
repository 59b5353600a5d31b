import { describe, expect, it } from "vitest";
import { chance } from "#launch/demo/chance.ts";
import { findScripts } from "../bench/bars/bytes.ts";
import { compare, median, quantile } from "../bench/comparison.ts";
import { tabulate } from "../bench/table.ts";

const launch = { name: "14 launch", unit: "ms", bar: { atMost: 3 } } as const;
const reads = { name: "5  reads", unit: "ms", bar: { atLeast: 0.5 } } as const;

describe("a comparison", () => {
  it("takes the middle of the runs' ratios, which a run that was disturbed doesn't move", () => {
    const compared = compare(launch, [
      { ours: 20, reference: 10 },
      { ours: 2_500, reference: 1_000 },
      { ours: 90, reference: 10 },
    ]);
    expect(compared).toMatchObject({ ours: 90, reference: 10, ratio: 2.5, spread: [2, 9], isMet: true });
  });

  it("knows bars from above and from below", () => {
    expect(compare(launch, [{ ours: 3, reference: 1 }]).isMet).toBe(true);
    expect(compare(launch, [{ ours: 3.1, reference: 1 }]).isMet).toBe(false);
    expect(compare(reads, [{ ours: 1, reference: 2 }]).isMet).toBe(true);
    expect(compare(reads, [{ ours: 0.9, reference: 2 }]).isMet).toBe(false);
  });

  it("knows bars that people set, whatever the reference takes", () => {
    const change = { name: "10 change", unit: "ms", bar: { oursAtMost: 300 } } as const;
    expect(compare(change, [{ ours: 300, reference: 1 }]).isMet).toBe(true);
    expect(compare(change, [{ ours: 301, reference: 300 }]).isMet).toBe(false);
  });

  it("is a line of the table", () => {
    const lines = tabulate([
      compare(launch, [{ ours: 2_000, reference: 1_000 }]),
      compare(reads, [{ ours: 1, reference: 4 }]),
    ]);
    expect(`\n${lines}\n`).toBe(`
                   ours   reference   ratio     bar            runs      spread
  14 launch   2000.0 ms   1000.0 ms    2.00     ≤ 3      met      1   2.00–2.00
  5  reads       1.0 ms      4.0 ms    0.25   ≥ 0.5   missed      1   0.25–0.25
`);
  });
});

describe("the median", () => {
  it.for([
    { values: [7], middle: 7 },
    { values: [9, 1, 5], middle: 5 },
    { values: [10, 9, 1, 2], middle: 5.5 },
  ])("of $values is $middle", ({ values, middle }) => {
    expect(median(values)).toBe(middle);
  });
});

describe("the 95th percentile", () => {
  it.for([
    { values: [7], found: 7 },
    { values: Array.from({ length: 100 }, (_, index) => 100 - index), found: 95 },
    { values: Array.from({ length: 20 }, (_, index) => index + 1), found: 19 },
  ])("of $values.length values is $found", ({ values, found }) => {
    expect(quantile(values, 0.95)).toBe(found);
  });
});

describe("the scripts of a page", () => {
  it("are those that a modern browser loads, each once", () => {
    const html = `
      <link rel="preload" as="script" fetchPriority="low" href="/main.js"/>
      <link rel="stylesheet" href="/page.css"/>
      <script src="/page.js" async="" nonce="abc"></script>
      <script src="/old-browsers.js" noModule=""></script>
      <script>inline()</script>
      <script src="/main.js" id="_R_" async=""></script>`;
    expect(findScripts(html)).toEqual(["/main.js", "/page.js"]);
  });
});

describe("chance", () => {
  it("is the same for the same seed, and lies from 0 up to 1", () => {
    const draw = (seed: number) => Array.from({ length: 1_000 }, chance(seed));
    expect(draw(1)).toEqual(draw(1));
    expect(draw(1)).not.toEqual(draw(2));
    expect(draw(1).every((number) => number >= 0 && number < 1)).toBe(true);
  });
});
