import { findFreePort } from "#launch/network/ports.ts";
import { step } from "#launch/steps.ts";
import type { Bench } from "./bar.ts";
import { bareDir } from "./builds.ts";
import { type Program, startProgram } from "./programs.ts";
import type { Site } from "./site.ts";

/** Starts the server of the bare page, which stands at "/". */
export function startBareSite(bench: Bench): Promise<Site> {
  return step("Bare server", async (note) => {
    const port = await findFreePort();
    const address = `http://127.0.0.1:${port}`;
    await bench.closing.use(startBare(bench, port)).untilAnswers(`${address}/`);
    note(`on port ${port}`);
    return { address, cookie: "" };
  });
}

/** `next start` on the bare page. */
export function startBare(bench: Bench, port: number): Program {
  return startProgram(bench, {
    program: process.execPath,
    args: ["node_modules/next/dist/bin/next", "start", bareDir, "-H", "127.0.0.1", "-p", String(port)],
    env: { NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
  });
}
