import type { z } from "zod";
import { closeDemo } from "#features/workspace/demo/commands.ts";
import { listWorkspaces } from "#platform/identity.ts";
import { parseInput } from "#platform/parse.ts";
import { isRefusal, type Outcome, refuse } from "#platform/refusals.ts";
import { type CommandName, commands } from "./commands.ts";
import { createKey, invite, resetPassword } from "./people.ts";
import { createWorkspace, verifyChains } from "./workspaces.ts";

type Act = (raw: unknown, now: Date) => Promise<Outcome<object>>;

/** What each command does, with flags that are parsed again: they come from another process. */
export const acts: Readonly<Record<CommandName, Act>> = {
  "workspace:create": act(commands["workspace:create"].flags, createWorkspace),
  "workspace:list": act(commands["workspace:list"].flags, async () => ({ workspaces: await listWorkspaces() })),
  "member:invite": act(commands["member:invite"].flags, invite),
  "api-key:create": act(commands["api-key:create"].flags, createKey),
  "activity:verify": act(commands["activity:verify"].flags, verifyChains),
  "password:reset": act(commands["password:reset"].flags, resetPassword),
  "demo:close": act(commands["demo:close"].flags, (_flags, now) => closeDemo(now)),
};

function act<Flags extends object>(
  flags: z.ZodType<Flags>,
  run: (flags: Flags, now: Date) => Promise<Outcome<object>>,
): Act {
  return async (raw, now) => {
    const parsed = parseInput(flags, raw);
    if (isRefusal(parsed)) return parsed;
    if (!(await isInSomeWorkspace(parsed.input))) {
      return refuse("not_found", { workspace: "No workspace has this id; workspace:list tells them." });
    }
    return run(parsed.input, now);
  };
}

async function isInSomeWorkspace(flags: { readonly workspace?: string }): Promise<boolean> {
  return flags.workspace === undefined || (await listWorkspaces()).some(({ id }) => id === flags.workspace);
}
