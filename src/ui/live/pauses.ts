/** Between two questions while no stream can be had. */
const pollMs = 4_000;
const longestTryMs = 60_000;

/**
 * How long to wait before the stream is tried again, in milliseconds: about a second, doubled after each failure, at most a
 * minute. `chance`, from 0 to 1, spreads those who lost it at the same moment.
 */
export function pauseBeforeTry(failures: number, chance: number): number {
  return Math.min(longestTryMs, 1_000 * 2 ** (failures - 1)) * (0.5 + chance / 2);
}

/** How long to wait before the next question, in milliseconds: three to five seconds. */
export function pauseBeforeQuestion(chance: number): number {
  return pollMs * (0.75 + chance / 2);
}
