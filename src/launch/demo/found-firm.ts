import { standardCalendar } from "#features/workspace/calendars/rules/calendars.ts";
import { foundWorkspace } from "#features/workspace/commands/found-workspace.ts";
import { type DemoPerson, demoPassword, demoPeople } from "#features/workspace/demo/rules.ts";
import { dayAt } from "#platform/day.ts";
import { hashPassword } from "#platform/password.ts";
import { isRefusal } from "#platform/refusals.ts";
import { around, demoZone, workdayBefore } from "./calendar.ts";
import { chance } from "./chance.ts";
import { carryOut, type Firm, firmOf } from "./firm.ts";
import { demoParts } from "./parts.ts";
import { join } from "./people.ts";

const seed = 1_848;

/** Lays out Northwind Instruments as it is today, after two months together; the same firm each time for the same day. */
export async function foundFirm(now: Date): Promise<Firm> {
  const today = dayAt(demoZone, now);
  const draw = chance(seed);
  const beginning = workdayBefore(today, 42);
  const passwordHash = await hashPassword(demoPassword);
  const founded = await foundWorkspace(
    {
      name: "Northwind",
      timeZone: demoZone,
      currency: "EUR",
      week: standardCalendar(demoZone).week,
      people: [{ ...seatOf(demoPeople.elena), name: demoPeople.elena.name, passwordHash }],
      invited: [seatOf(demoPeople.sofia), seatOf(demoPeople.marek)],
      by: "founder",
    },
    around(beginning, "08:20", draw),
  );
  if (isRefusal(founded)) throw new Error(`The demo's firm could not be founded: ${founded.refused}.`);
  const firm = firmOf(founded.workspaceId);
  const [sofia, marek] = founded.invitations;
  await carryOut([
    { at: around(beginning, "09:30", draw), act: (at) => join(demoPeople.sofia, sofia?.token ?? "", at) },
    { at: around(beginning, "10:10", draw), act: (at) => join(demoPeople.marek, marek?.token ?? "", at) },
    ...demoParts.flatMap((part) => part(firm, draw, today)),
  ]);
  return firm;
}

function seatOf({ email, role, team, title }: DemoPerson) {
  return { email, role, team, title, isAdmin: true };
}
