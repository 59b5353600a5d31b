import type { Metadata } from "next";
import { headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { ClosedInvitation } from "#features/workspace/invitations/components/closed-invitation.tsx";
import { InvitationSummary } from "#features/workspace/invitations/components/invitation-summary.tsx";
import { JoinForm } from "#features/workspace/invitations/components/join-form.tsx";
import { JoinSignedIn, OtherPerson } from "#features/workspace/invitations/components/join-signed-in.tsx";
import { findInvitation } from "#features/workspace/invitations/queries.ts";
import { findSession } from "#platform/session/current.ts";
import { localeOf } from "#platform/session/locale.ts";
import { Entrance } from "#ui/layout/entrance.tsx";

export const metadata: Metadata = { title: "Join" };

export default async function JoinPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const invitation = await findInvitation(token, new Date());
  if (!invitation) notFound();
  const session = await findSession();
  const locale = localeOf((await headers()).get("accept-language"));
  const isTheirs = session?.email.toLowerCase() === invitation.email.toLowerCase();
  const isHere = isTheirs && session?.actor.workspaceId === invitation.workspaceId;
  if (isHere) redirect("/");
  if (invitation.closed) return <ClosedInvitation code={invitation.closed} />;
  return (
    <Entrance
      title={`Join ${invitation.workspaceName}`}
      lead="Where Sales and Marketing agree, commit, measure and win together."
    >
      <InvitationSummary invitation={invitation} reader={{ timeZone: invitation.timeZone, locale }} />
      {session && isTheirs && <JoinSignedIn token={token} name={session.actor.name} />}
      {session && !isTheirs && <OtherPerson name={session.actor.name} email={invitation.email} />}
      {!session && <JoinForm token={token} email={invitation.email} hasAccount={invitation.hasAccount} />}
    </Entrance>
  );
}
