import type { ClientRequest } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import { chance } from "#launch/demo/chance.ts";
import { type Note, step } from "#launch/steps.ts";
import { type Listener, listenAt } from "../../factories/listener.ts";
import type { Bar } from "../bar.ts";
import { type Comparison, compare, quantile } from "../comparison.ts";
import { openWire } from "../notices.ts";
import { type Firm, type OwnSite, openPage } from "../site.ts";
import { takeTurns } from "../turns.ts";
import { aWriter, type Writer } from "../writer.ts";

// The limits on what one session may ask for allow this much, and not twice as much.
const rounds = 5;
const changesPerRun = 50;
const pages = 200;
const writesPerRun = 25;
const random = chance(20_261_122);

/**
 * Bar 10: from a rename in one session to the news of it in another's stream, beside a bare NOTIFY in the same database.
 * Bar 9: what 16 people write, each in their own workspace, with 200 pages open among them, beside the same with none.
 */
export const live: Bar = {
  part: "live",
  async measure({ ownSite }) {
    const own = await ownSite();
    const [watched, ...written] = own.firms;
    if (!watched) throw new Error("The site has no workspace to look at.");
    return [
      ...(await step("Changes", (note) => timeChanges(own, watched, note))),
      await step("Writes", (note) => countWrites(own, written, note)),
    ];
  },
};

async function timeChanges(own: OwnSite, { admin, onlooker }: Firm, note: Note): Promise<Comparison[]> {
  const writer = await aWriter(own.address, admin);
  const page = await listenAt(own.address, onlooker);
  await using wire = await openWire(own.database);
  note("warming up");
  await takeTurns(10, () => timeChange(writer, page), wire.timeNotice);
  const medians: { ours: number; reference: number }[] = [];
  const slowest: typeof medians = [];
  while (medians.length < rounds) {
    note(`run ${medians.length + 1} of ${rounds}`);
    const changes = await takeTurns(changesPerRun, () => timeChange(writer, page), wire.timeNotice);
    const [ours, reference] = [changes.map((it) => it.ours), changes.map((it) => it.reference)];
    medians.push({ ours: quantile(ours, 0.5), reference: quantile(reference, 0.5) });
    slowest.push({ ours: quantile(ours, 0.95), reference: quantile(reference, 0.95) });
  }
  await page.hangUp();
  note(`${rounds * changesPerRun}, each seen on another page`);
  const bar = { oursAtMost: 300 };
  return [
    compare({ name: "10 change seen elsewhere, p50", unit: "ms", bar }, medians),
    compare({ name: "10 change seen elsewhere, p95", unit: "ms", bar }, slowest),
  ];
}

/** Milliseconds from the request to the news of it. People don't act in step with what they see: so at any moment. */
async function timeChange(writer: Writer, page: Listener): Promise<number> {
  await pause(random() * 400);
  const news = page.untilNext("workspace");
  const since = performance.now();
  const acknowledged = writer.rename();
  await news;
  const elapsed = performance.now() - since;
  await acknowledged;
  return elapsed;
}

async function countWrites(own: OwnSite, firms: readonly Firm[], note: Note): Promise<Comparison> {
  const writers = await Promise.all(firms.map(({ admin }) => aWriter(own.address, admin)));
  const alone = () => writesPerSecond(writers);
  const watched = async () => {
    const open: ClientRequest[] = [];
    for (let index = 0; index < pages; index++) {
      open.push(await openPage({ ...own, cookie: firms[index % firms.length]?.onlooker ?? "" }));
    }
    const rate = await writesPerSecond(writers);
    for (const page of open) page.destroy();
    return rate;
  };
  note("warming up");
  await alone();
  note(`${rounds} runs`);
  const runs = await takeTurns(rounds, watched, alone);
  note(`${writers.length} writers, with and without ${pages} pages open`);
  return compare({ name: `9  writes with ${pages} pages open`, unit: "/s", bar: { atLeast: 0.9 } }, runs);
}

async function writesPerSecond(writers: readonly Writer[]): Promise<number> {
  const since = performance.now();
  await Promise.all(
    writers.map(async (writer) => {
      for (let written = 0; written < writesPerRun; written++) await writer.rename();
    }),
  );
  return (writers.length * writesPerRun * 1_000) / (performance.now() - since);
}
