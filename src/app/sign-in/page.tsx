import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { DemoSignIns } from "#features/workspace/demo/components/demo-sign-ins.tsx";
import { listDemoHosts } from "#features/workspace/demo/queries.ts";
import { isFirstStartOpen } from "#features/workspace/first-start/queries.ts";
import { SignInForm } from "#features/workspace/sessions/components/sign-in-form.tsx";
import { localPath } from "#features/workspace/sessions/rules.ts";
import { refusalSentence } from "#platform/refusals.ts";
import { findSession } from "#platform/session/current.ts";
import { Notice } from "#ui/controls/notice.tsx";
import { TextLink } from "#ui/controls/text-link.tsx";
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
  const hosts = isFirstStartOpen ? await listDemoHosts() : [];
  return (
    <main id="content" className="grid min-h-svh place-items-center px-5 py-12">
      <div
        className={`grid w-full gap-x-16 gap-y-10 ${hosts.length > 0 ? "max-w-sm lg:max-w-4xl lg:grid-cols-2" : "max-w-sm"}`}
      >
        <div className="grid content-start gap-6">
          <header className="grid gap-3">
            <Mark size={44} />
            <h1 className="font-serif text-3xl">Common Ground</h1>
            <p className="text-soft">Where Sales and Marketing agree, commit, measure and win together.</p>
          </header>
          {ended !== undefined && <Notice tone="missed">{refusalSentence("session_ended")}</Notice>}
          <SignInForm next={destination} />
          {isFirstStartOpen && (
            <p className="text-pretty text-soft">
              New here? <TextLink href="/welcome">Create your workspace</TextLink>
            </p>
          )}
        </div>
        {hosts.length > 0 && <DemoSignIns hosts={hosts} />}
      </div>
    </main>
  );
}
