import { verifyActivity } from "#features/activity/queries/verify-activity.ts";
import { standardCalendar } from "#features/workspace/calendars/rules/calendars.ts";
import { foundWorkspace } from "#features/workspace/commands/found-workspace.ts";
import { chairs } from "#features/workspace/first-start/rules.ts";
import { listWorkspaces } from "#platform/identity.ts";
import { isRefusal, type Outcome } from "#platform/refusals.ts";
import type { FlagsOf } from "./commands.ts";
import { operator } from "./people.ts";

/** A workspace of three who are invited; the CEO is its first admin. */
export async function createWorkspace(flags: FlagsOf<"workspace:create">, now: Date): Promise<Outcome<object>> {
  const { name, timezone: timeZone, currency, ceo, sales, marketing } = flags;
  const founded = await foundWorkspace(
    {
      name,
      timeZone,
      currency,
      week: standardCalendar(timeZone).week,
      people: [],
      invited: [
        { ...chairs.ceo, email: ceo, isAdmin: true },
        { ...chairs.sales, email: sales, isAdmin: false },
        { ...chairs.marketing, email: marketing, isAdmin: false },
      ],
      by: "operator",
    },
    now,
  );
  if (isRefusal(founded)) return founded;
  const { workspaceId, invitations } = founded;
  return { workspaceId, invitations };
}

/** Whether the chain of a workspace holds, or of each. */
export async function verifyChains({ workspace }: FlagsOf<"activity:verify">): Promise<Outcome<object>> {
  const asked = (await listWorkspaces()).filter(({ id }) => workspace === undefined || id === workspace);
  const chains = [];
  for (const { id, name } of asked) {
    const verification = await verifyActivity(operator(id));
    if (isRefusal(verification)) return verification;
    chains.push({ workspaceId: id, name, holds: verification.fault === null, ...verification });
  }
  return { holds: chains.every(({ holds }) => holds), workspaces: chains };
}
