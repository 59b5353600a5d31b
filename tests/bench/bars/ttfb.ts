import { type Note, step } from "#launch/steps.ts";
import type { Bar } from "../bar.ts";
import { type Comparison, compare, median, type Run } from "../comparison.ts";
import { type Site, timeToFirstByte } from "../site.ts";
import { takeTurns } from "../turns.ts";

const readingPages = ["/", "/activity", "/settings/workspace"];
const rounds = 15;
const requestsPerRun = 20;
const requestsToWarmUp = 100;

/** Bar 4: the time to the first byte of each reading page for somebody signed in, beside a bare dynamic page's. */
export const ttfb: Bar = {
  part: "ttfb",
  async measure({ bareSite, ownSite }) {
    const bare = await bareSite();
    const own = await ownSite();
    return step("First bytes", async (note) => {
      const comparisons: Comparison[] = [];
      for (const path of readingPages) {
        const runs = await timePage(own, path, bare, (progress) => note(`${path}, ${progress}`));
        comparisons.push(compare({ name: `4  first byte of ${path}`, unit: "ms", bar: { atMost: 3 } }, runs));
      }
      note(`of ${readingPages.length} pages`);
      return comparisons;
    });
  },
};

async function timePage(own: Site, path: string, bare: Site, note: Note): Promise<Run[]> {
  const ours = () => timeToFirstByte(own, path);
  const reference = () => timeToFirstByte(bare, "/");
  note("warming up");
  await takeTurns(requestsToWarmUp, ours, reference);
  const runs: Run[] = [];
  while (runs.length < rounds) {
    note(`run ${runs.length + 1} of ${rounds}`);
    const requests = await takeTurns(requestsPerRun, ours, reference);
    runs.push({ ours: median(requests.map((it) => it.ours)), reference: median(requests.map((it) => it.reference)) });
  }
  return runs;
}
