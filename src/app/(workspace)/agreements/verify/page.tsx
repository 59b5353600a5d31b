import type { Metadata } from "next";
import { NoSuchVersion, Verdict } from "#features/agreements/versions/components/verdict.tsx";
import { VerifyForm } from "#features/agreements/versions/components/verify-form.tsx";
import { verifyVersion } from "#features/agreements/versions/queries/verify-version.ts";
import { contentHash, verifySearch } from "#features/agreements/versions/schema/addresses.ts";
import { requireSession } from "#platform/session/current.ts";
import { Card } from "#ui/layout/card.tsx";
import { Page } from "#ui/layout/page.tsx";

export const metadata: Metadata = { title: "Verify a version" };

export default async function VerifyPage({ searchParams }: { searchParams: Promise<object> }) {
  const { actor, timeZone, locale } = await requireSession();
  const { hash } = verifySearch.parse(await searchParams);
  const asked = contentHash.safeParse(hash);
  const verified = asked.success ? await verifyVersion(actor, { hash: asked.data }) : null;
  return (
    <Page
      title="Verify a version"
      lead="Computes the hash of what is kept here anew, and compares it with what was signed and with your certificate."
    >
      <Card title="Which version?">
        <VerifyForm hash={hash} problem={hash && !asked.success ? asked.error.issues[0]?.message : undefined} />
      </Card>
      {verified && <Verdict verified={verified} reader={{ timeZone, locale }} />}
      {asked.success && !verified && <NoSuchVersion />}
    </Page>
  );
}
