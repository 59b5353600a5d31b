import type { Metadata } from "next";
import { listPartings } from "#features/leads/assignment/queries/list-partings.ts";
import { partingInWords } from "#features/leads/assignment/rules/parting.ts";
import { AwayChip } from "#features/workspace/absences/components/away-chip.tsx";
import { DaysAway } from "#features/workspace/absences/components/days-away.tsx";
import { absencePolicy } from "#features/workspace/absences/policy.ts";
import { listAbsences } from "#features/workspace/absences/queries.ts";
import { InvitationsCard } from "#features/workspace/invitations/components/invitations-card.tsx";
import { FormerMembers, OthersCard } from "#features/workspace/people/components/others-card.tsx";
import { TeamCard } from "#features/workspace/people/components/team-card.tsx";
import { listMembers } from "#features/workspace/people/queries.ts";
import { isAllowed } from "#platform/authorize.ts";
import { dayAt } from "#platform/day.ts";
import { requireSession } from "#platform/session/current.ts";
import { Page } from "#ui/layout/page.tsx";

export const metadata: Metadata = { title: "Members" };

export default async function MembersPage() {
  const { actor, timeZone, locale } = await requireSession();
  const now = new Date();
  const members = await listMembers(actor);
  const absences = Map.groupBy(await listAbsences(actor, now), ({ memberId }) => memberId);
  const partings = await listPartings(actor);
  const besideOf = ({ id, name, team, deactivatedAt }: (typeof members)[number]) => {
    const away = { absences: absences.get(id) ?? [], today: dayAt(timeZone, now), locale };
    const mayChange = !deactivatedAt && isAllowed(actor, absencePolicy.add, { memberId: id, team });
    const parting = partings.get(id);
    return {
      note: !deactivatedAt && <AwayChip {...away} />,
      deed: mayChange && <DaysAway member={{ id, name }} {...away} />,
      parting: parting ? partingInWords(parting) : null,
    };
  };
  const shown = { members, reader: actor, beside: new Map(members.map((member) => [member.id, besideOf(member)])) };
  return (
    <Page width="columns" title="Members" lead="Two teams, equal in everything, and whoever stands beside them.">
      <div className="grid items-start gap-5 xl:grid-cols-2">
        <TeamCard team="sales" {...shown} />
        <TeamCard team="marketing" {...shown} />
      </div>
      <OthersCard {...shown} />
      <InvitationsCard person={actor} reader={{ timeZone, locale }} now={now} />
      <FormerMembers {...shown} />
    </Page>
  );
}
