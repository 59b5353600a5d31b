import { giveOver } from "#features/leads/assignment/commands/give-over.ts";
import { type DemoPerson, demoPassword, demoPeople } from "#features/workspace/demo/rules.ts";
import { acceptInvitation } from "#features/workspace/invitations/commands/accept-invitation.ts";
import { inviteMember } from "#features/workspace/invitations/commands/invite-member.ts";
import { changeMember } from "#features/workspace/people/commands/change-member.ts";
import { deactivateMember } from "#features/workspace/people/commands/deactivate-member.ts";
import { listMembers } from "#features/workspace/people/queries.ts";
import type { Person } from "#platform/actor.ts";
import { isRefusal, refuse } from "#platform/refusals.ts";
import { around, workdayBefore } from "./calendar.ts";
import type { DemoName, DemoPart, Firm } from "./firm.ts";

type Joining = {
  readonly name: DemoName;
  readonly by: DemoName;
  readonly invited: number;
  readonly joined: number | null;
};

/** Who invited whom, and when they came, in working days before today. */
const joinings: readonly Joining[] = [
  { name: "ravi", by: "sofia", invited: 41, joined: 41 },
  { name: "jonas", by: "sofia", invited: 41, joined: 40 },
  { name: "camille", by: "sofia", invited: 41, joined: 39 },
  { name: "tomas", by: "sofia", invited: 40, joined: 40 },
  { name: "lukas", by: "sofia", invited: 40, joined: 37 },
  { name: "nora", by: "marek", invited: 41, joined: 41 },
  { name: "aisha", by: "marek", invited: 40, joined: 38 },
  { name: "petra", by: "marek", invited: 40, joined: 40 },
  { name: "otto", by: "elena", invited: 30, joined: 28 },
  { name: "hanna", by: "marek", invited: 9, joined: null },
];

/** People who join one after the other, one who rises and one who leaves; an invitation is still open. */
export const people: DemoPart = (firm, chance, today) =>
  comingsAndGoings(firm, chance, today).map(({ at, act }) => ({
    at,
    async act(now) {
      const outcome = await act(now);
      firm.lookAround();
      return outcome;
    },
  }));

const comingsAndGoings: DemoPart = (firm, chance, today) => {
  const at = (days: number, time: string) => around(workdayBefore(today, days), time, chance);
  const tokens = new Map<DemoName, string>();
  return [
    ...joinings.flatMap(({ name, by, invited, joined }) => [
      {
        at: at(invited, "09:10"),
        act: async (now: Date) => {
          const { email, role, team, title } = demoPeople[name];
          const invitation = await inviteMember(await firm.as(by), { email, role, team, title, isAdmin: false }, now);
          if (!isRefusal(invitation)) tokens.set(name, invitation.token);
          return invitation;
        },
      },
      ...(joined === null
        ? []
        : [{ at: at(joined, "10:40"), act: (now: Date) => join(demoPeople[name], tokens.get(name) ?? "", now) }]),
    ]),
    {
      at: at(15, "15:20"),
      act: (now) =>
        withMember(firm, "tomas", "sofia", (sofia, { id: memberId, revision }) =>
          changeMember(sofia, { memberId, revision, title: "Senior sales development representative" }, now),
        ),
    },
    {
      at: at(9, "16:45"),
      act: (now) =>
        withMember(firm, "lukas", "sofia", async (sofia, { id }) => {
          const outcome = await deactivateMember(sofia, { memberId: id }, now);
          if (!isRefusal(outcome)) await giveOver({ workspaceId: firm.workspaceId, id }, now);
          return outcome;
        }),
    },
  ];
};

/** Somebody follows their link and chooses the demo's password. */
export function join({ name }: DemoPerson, token: string, now: Date) {
  const browser = { address: "127.0.0.1", userAgent: "Mozilla/5.0 (Macintosh; Intel Mac OS X 15_7) Firefox/145.0" };
  return acceptInvitation({ token, name, password: demoPassword }, browser, now);
}

type Member = Awaited<ReturnType<typeof listMembers>>[number];

async function withMember<Answer>(
  firm: Firm,
  name: DemoName,
  by: DemoName,
  act: (person: Person, member: Member) => Promise<Answer>,
) {
  const person = await firm.as(by);
  const member = (await listMembers(person)).find(({ email }) => email === demoPeople[name].email);
  return member ? act(person, member) : refuse("not_found");
}
