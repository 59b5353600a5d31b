import type { z } from "zod";
import { verifyActivity } from "#features/activity/queries/verify-activity.ts";
import { standardCalendar } from "#features/workspace/calendars/rules/calendars.ts";
import { type FoundedWorkspace, foundWorkspace } from "#features/workspace/commands/found-workspace.ts";
import type { Service } from "#platform/actor.ts";
import { listWorkspaces } from "#platform/identity.ts";
import { appAddress } from "#platform/mail.ts";
import { parseInput } from "#platform/parse.ts";
import { isRefusal, type Outcome, refuse } from "#platform/refusals.ts";
import { type CommandName, commands } from "./commands.ts";

type Act = (raw: unknown, now: Date) => Promise<Outcome<object>>;

/** What each command does, with flags that are parsed again: they come from another process. */
export const acts: Readonly<Record<CommandName, Act>> = {
  "workspace:create": act(commands["workspace:create"].flags, createWorkspace),
  "workspace:list": act(commands["workspace:list"].flags, async () => ({ workspaces: await listWorkspaces() })),
  "activity:verify": act(commands["activity:verify"].flags, verifyChains),
};

function act<Flags>(flags: z.ZodType<Flags>, run: (flags: Flags, now: Date) => Promise<Outcome<object>>): Act {
  return async (raw, now) => {
    const parsed = parseInput(flags, raw);
    return isRefusal(parsed) ? parsed : run(parsed.input, now);
  };
}

type Flags<Name extends CommandName> = z.output<(typeof commands)[Name]["flags"]>;

async function createWorkspace(flags: Flags<"workspace:create">, now: Date): Promise<Outcome<object>> {
  const { name, timezone: timeZone, currency, ceo, sales, marketing } = flags;
  const founded = await foundWorkspace(
    {
      name,
      timeZone,
      currency,
      week: standardCalendar(timeZone).week,
      people: [],
      invited: [
        { email: ceo, role: "ceo", team: null, title: "CEO", isAdmin: true },
        { email: sales, role: "head", team: "sales", title: "Head of Sales", isAdmin: false },
        { email: marketing, role: "head", team: "marketing", title: "Head of Marketing", isAdmin: false },
      ],
      by: "operator",
    },
    now,
  );
  if (isRefusal(founded)) return founded;
  return { workspaceId: founded.workspaceId, invitations: founded.invitations.map(withLink) };
}

function withLink({ token, ...invitation }: FoundedWorkspace["invitations"][number]) {
  return { ...invitation, token, link: appAddress(`/join/${token}`) };
}

async function verifyChains({ workspace }: Flags<"activity:verify">): Promise<Outcome<object>> {
  const all = await listWorkspaces();
  const asked = all.filter(({ id }) => workspace === undefined || id === workspace);
  if (workspace !== undefined && asked.length === 0)
    return refuse("not_found", { workspace: "There is no such workspace." });
  const chains = [];
  for (const { id, name } of asked) {
    const verification = await verifyActivity(operator(id));
    if (isRefusal(verification)) return verification;
    chains.push({ workspaceId: id, name, holds: verification.fault === null, ...verification });
  }
  return { holds: chains.every(({ holds }) => holds), workspaces: chains };
}

function operator(workspaceId: string): Service {
  return { kind: "service", workspaceId, name: "The operator" };
}
