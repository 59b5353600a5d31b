import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { DemoSignIns } from "#features/workspace/demo/components/demo-sign-ins.tsx";
import { listDemoHosts } from "#features/workspace/demo/queries.ts";
import { SignInForm } from "#features/workspace/sessions/components/sign-in-form.tsx";
import { localPath } from "#features/workspace/sessions/rules.ts";
import { isFirstStartOpen } from "#platform/first-start.ts";
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
  const isOpen = await isFirstStartOpen();
  const hosts = isOpen ? await listDemoHosts() : [];
  return (
    <Entrance
      title="Common Ground"
      lead="Where Sales and Marketing agree, commit, measure and win together."
      aside={hosts.length > 0 && <DemoSignIns hosts={hosts} />}
    >
      {ended !== undefined && <Notice tone="missed">{refusalSentence("session_ended")}</Notice>}
      <SignInForm next={destination} />
      <p className="flex flex-wrap gap-x-6 gap-y-2">
        <TextLink href="/forgot-password">Forgotten your password?</TextLink>
        {isOpen && <TextLink href="/welcome">Create your workspace</TextLink>}
      </p>
    </Entrance>
  );
}
