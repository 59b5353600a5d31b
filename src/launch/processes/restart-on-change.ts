import { watch } from "node:fs";
import type { Child } from "./children.ts";

// An editor saves a file in several steps.
const settleMs = 100;

/**
 * Restarts a kept child whenever a TypeScript file under src changes, until closed. `node --watch` would do the same,
 * but it doesn't notice the death of the launcher.
 */
export function restartOnChange(child: Child): Disposable {
  let settling: NodeJS.Timeout | undefined;
  const watcher = watch("src", { recursive: true }, (_event, file) => {
    if (!file?.endsWith(".ts")) return;
    clearTimeout(settling);
    settling = setTimeout(() => child.restart(), settleMs);
  });
  return {
    [Symbol.dispose]: () => {
      watcher.close();
      clearTimeout(settling);
    },
  };
}
