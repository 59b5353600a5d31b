import type { Metadata } from "next";
import { InvitationsCard } from "#features/workspace/invitations/components/invitations-card.tsx";
import { FormerMembers, OthersCard } from "#features/workspace/people/components/others-card.tsx";
import { TeamCard } from "#features/workspace/people/components/team-card.tsx";
import { listMembers } from "#features/workspace/people/queries.ts";
import { requireSession } from "#platform/session/current.ts";
import { Page } from "#ui/layout/page.tsx";

export const metadata: Metadata = { title: "Members" };

export default async function MembersPage() {
  const { actor, timeZone, locale } = await requireSession();
  const members = await listMembers(actor);
  return (
    <Page width="columns" title="Members" lead="Two teams, equal in everything, and whoever stands beside them.">
      <div className="grid items-start gap-5 xl:grid-cols-2">
        <TeamCard team="sales" members={members} reader={actor} />
        <TeamCard team="marketing" members={members} reader={actor} />
      </div>
      <OthersCard members={members} reader={actor} />
      <InvitationsCard person={actor} reader={{ timeZone, locale }} now={new Date()} />
      <FormerMembers members={members} reader={actor} />
    </Page>
  );
}
