import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { SignInForm } from "#features/workspace/sessions/components/sign-in-form.tsx";
import { localPath } from "#features/workspace/sessions/rules.ts";
import { refusalSentence } from "#platform/refusals.ts";
import { findSession } from "#platform/session/current.ts";
import { Notice } from "#ui/controls/notice.tsx";
import { TextLink } from "#ui/controls/text-link.tsx";
import { Entrance } from "#ui/layout/entrance.tsx";

export const metadata: Metadata = { title: "Sign in" };

export default async function SignInPage({
  searchParams,
}: {
  searchParams: Promise<{ next?: string; ended?: string }>;
}) {
  const { next, ended } = await searchParams;
  const destination = localPath(next);
  if (await findSession()) redirect(destination);
  return (
    <Entrance title="Common Ground" lead="Where Sales and Marketing agree, commit, measure and win together.">
      {ended !== undefined && <Notice tone="missed">{refusalSentence("session_ended")}</Notice>}
      <SignInForm
        next={destination}
        sentences={{
          wrong_credentials: refusalSentence("wrong_credentials"),
          too_many_requests: refusalSentence("too_many_requests"),
          database_unavailable: refusalSentence("database_unavailable"),
          unexpected: refusalSentence("unexpected"),
          cookies_blocked: "Your browser keeps no cookies of this site. Allow them and try again.",
          unreachable: "Common Ground can't be reached just now. Check your connection and try again.",
        }}
      />
      <TextLink href="/forgot-password">Forgotten your password?</TextLink>
    </Entrance>
  );
}
