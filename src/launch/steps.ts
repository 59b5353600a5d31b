import { ending } from "./processes/ending.ts";

/** Says what a step is doing, and at last what it did: the line keeps the latest. */
export type Note = (text: string) => void;

type Running = { title: string; text: string; since: number };

const running = new Set<Running>();
let redraw: NodeJS.Timeout | undefined;
let out: NodeJS.WriteStream | null = process.stdout;

/** From now on steps are printed there, or nowhere: standard output may belong to a command's answer. */
export function printStepsTo(stream: NodeJS.WriteStream | null): void {
  out = stream;
}

/**
 * Does one step and prints it with its time: "  ✓ Postgres        started on port 40123          0.4 s".
 * A terminal shows a line of progress meanwhile; several may run at once. Begins nothing once the launcher is ending.
 */
export async function step<T>(title: string, work: (note: Note) => Promise<T>): Promise<T> {
  ending.throwIfAborted();
  const own: Running = { title, text: "", since: performance.now() };
  running.add(own);
  redraw ??= out?.isTTY ? setInterval(drawProgress, 100).unref() : undefined;
  try {
    const result = await work((text) => {
      own.text = text;
    });
    finish(own, "✓");
    return result;
  } catch (error) {
    if (!ending.aborted) finish(own, "✗");
    throw error;
  } finally {
    running.delete(own);
    if (running.size === 0) redraw = void clearInterval(redraw);
  }
}

/** Waits for all works, and only then throws what the first of them threw: none is left running behind an error. */
export async function together<T extends readonly unknown[] | []>(...works: T) {
  await Promise.allSettled(works);
  return Promise.all(works);
}

/** Prints lines, clear of the line of progress. */
export function say(text: string): void {
  clearProgress();
  out?.write(`${text}\n`);
}

function finish(own: Running, sign: string): void {
  running.delete(own);
  say(line(sign, own.title, own.text, own.since));
  drawProgress();
}

function drawProgress(): void {
  const [first] = running;
  if (!first || !out?.isTTY) return;
  const titles = [...running].map(({ title }) => title).join(", ");
  clearProgress();
  // A line that wraps could not be taken back.
  out?.write(line("…", titles, first.text, first.since).slice(0, out.columns - 1));
}

function clearProgress(): void {
  if (out?.isTTY) out?.write("\r\x1b[K");
}

function line(sign: string, title: string, text: string, since: number): string {
  const seconds = ((performance.now() - since) / 1000).toFixed(1);
  return `  ${sign} ${title.padEnd(16)}${text.padEnd(44)} ${seconds.padStart(6)} s`;
}
