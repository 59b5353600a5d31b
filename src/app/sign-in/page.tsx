import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { SignInForm } from "#features/workspace/sessions/components/sign-in-form.tsx";
import { localPath } from "#features/workspace/sessions/rules.ts";
import { refusalSentence } from "#platform/refusals.ts";
import { findSession } from "#platform/session/current.ts";
import { Notice } from "#ui/controls/notice.tsx";
import { Mark } from "#ui/mark.tsx";

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
    <main id="content" className="grid min-h-svh place-items-center px-5 py-12">
      <div className="grid w-full max-w-sm gap-6">
        <header className="grid gap-3">
          <Mark size={44} />
          <h1 className="font-serif text-3xl">Common Ground</h1>
          <p className="text-soft">Where Sales and Marketing agree, commit, measure and win together.</p>
        </header>
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
      </div>
    </main>
  );
}
