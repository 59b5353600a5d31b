import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { VersionPage } from "#features/agreements/versions/components/version-page.tsx";
import { findVersionPage } from "#features/agreements/versions/queries/find-version-page.ts";
import { versionInput, versionSearch } from "#features/agreements/versions/schema/addresses.ts";
import { VersionTried } from "#features/definitions/backtest/components/version-tried.tsx";
import { signDefinitionAction } from "#features/definitions/qualification/actions.ts";
import { DefinitionChoice } from "#features/definitions/qualification/components/definition-choice.tsx";
import { dayAt } from "#platform/day.ts";
import { requireSession } from "#platform/session/current.ts";

const definition = { sign: signDefinitionAction, Choice: DefinitionChoice, History: VersionTried };

/** How each kind is signed, what its last signer chooses, and what the history says of it before. */
const signing: Readonly<Record<string, typeof definition>> = { definition };

type AgreementVersionProps = { params: Promise<object>; searchParams: Promise<object> };

export async function generateMetadata({ params }: AgreementVersionProps): Promise<Metadata> {
  const asked = versionInput.safeParse(await params);
  return { title: asked.success ? `Version ${asked.data.number}` : "Version" };
}

export default async function AgreementVersion({ params, searchParams }: AgreementVersionProps) {
  const { actor, timeZone, locale } = await requireSession();
  const asked = versionInput.safeParse(await params);
  if (!asked.success) notFound();
  const { agreementId, number } = asked.data;
  const now = new Date();
  const page = await findVersionPage(actor, agreementId, number, versionSearch.parse(await searchParams), now);
  if (!page) notFound();
  const { content } = page.version;
  const { sign, Choice, History } = signing[content.kind] ?? notFound();
  return (
    <VersionPage
      page={page}
      person={actor}
      today={dayAt(timeZone, now)}
      reader={{ timeZone, locale }}
      sign={sign}
      choice={<Choice person={actor} content={content} />}
      history={<History version={page.version} person={actor} reader={{ timeZone, locale }} />}
    />
  );
}
