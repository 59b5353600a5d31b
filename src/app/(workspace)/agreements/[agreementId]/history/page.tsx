import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { findKindName } from "#features/agreements/drafts/queries/find-kind-name.ts";
import { listWordings } from "#features/agreements/drafts/queries/list-wordings.ts";
import { VersionList } from "#features/agreements/versions/components/version-list.tsx";
import { WordingList } from "#features/agreements/versions/components/wording-list.tsx";
import { listVersions } from "#features/agreements/versions/queries/list-versions.ts";
import { agreementAddress } from "#features/agreements/versions/schema/addresses.ts";
import { kindNamed } from "#kinds.ts";
import { requireSession } from "#platform/session/current.ts";
import { TextLink } from "#ui/controls/text-link.tsx";
import { Card } from "#ui/layout/card.tsx";
import { Page } from "#ui/layout/page.tsx";

export const metadata: Metadata = { title: "History of an agreement" };

export default async function HistoryPage({ params }: { params: Promise<{ agreementId: string }> }) {
  const { actor, timeZone, locale } = await requireSession();
  const asked = agreementAddress.safeParse(await params);
  if (!asked.success) notFound();
  const { agreementId } = asked.data;
  const kind = kindNamed((await findKindName(actor, agreementId)) ?? "");
  if (!kind) notFound();
  const versions = await listVersions(actor, agreementId);
  const wordings = await listWordings(actor, kind, { agreementId });
  const reader = { timeZone, locale };
  return (
    <Page title={`History: ${kind.title}`} lead="Every version, and who said what in the draft when.">
      <Card title="Versions" aside={<TextLink href={kind.href}>Open the draft</TextLink>}>
        {versions.length === 0 ? (
          <p className="text-soft">Nothing has been proposed yet.</p>
        ) : (
          <VersionList versions={versions} reader={reader} />
        )}
      </Card>
      <Card title="Wordings" aside="Of the draft, newest first">
        <WordingList wordings={wordings} sections={kind.sections} reader={reader} />
      </Card>
    </Page>
  );
}
