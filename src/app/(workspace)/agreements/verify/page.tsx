import type { Metadata } from "next";
import { Verdict } from "#features/agreements/versions/components/verdict.tsx";
import { VerifyForm } from "#features/agreements/versions/components/verify-form.tsx";
import { verifyVersion } from "#features/agreements/versions/queries/verify-version.ts";
import { verifySearch } from "#features/agreements/versions/schema.ts";
import { requireSession } from "#platform/session/current.ts";
import { Card } from "#ui/layout/card.tsx";
import { Page } from "#ui/layout/page.tsx";

export const metadata: Metadata = { title: "Verify a version" };

export default async function VerifyPage({ searchParams }: { searchParams: Promise<object> }) {
  const { actor, timeZone, locale } = await requireSession();
  const { hash } = verifySearch.parse(await searchParams);
  const verified = hash && (await verifyVersion(actor, { hash }));
  return (
    <Page
      title="Verify a version"
      lead="Recomputes the hash of what is kept here and compares it with what was signed and what your certificate says."
    >
      <Card title="Which version?">
        <VerifyForm hash={hash} problem={undefined} />
      </Card>
      {verified && <Verdict verified={verified} reader={{ timeZone, locale }} />}
    </Page>
  );
}
