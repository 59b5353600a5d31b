// Next greets each start with its own name, address and timing; the list of steps says all of that.
const greeting = /^\s*(▲ Next\.js|- (Local|Network|Environments):|✓ (Starting|Ready|Running next.config)|$)/;

/**
 * Where the server and the worker print to: held back at first, so that it doesn't tear the list of steps apart,
 * and passed on once `release` was called.
 */
export function holdOutput() {
  let held: string | undefined = "";
  return {
    print(chunk: string): void {
      if (held === undefined) process.stdout.write(chunk);
      else held += chunk;
    },
    release(): void {
      const lines = held?.split("\n").filter((line) => !greeting.test(line)) ?? [];
      held = undefined;
      for (const line of lines) process.stdout.write(`${line}\n`);
    },
    /** What is held back. */
    peek(): string {
      return held ?? "";
    },
  };
}
