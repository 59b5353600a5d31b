import type { Metadata } from "next";
import { AgreementCard } from "#features/agreements/versions/components/agreement-card.tsx";
import { NotBegun } from "#features/agreements/versions/components/not-begun.tsx";
import { listAgreements } from "#features/agreements/versions/queries/list-agreements.ts";
import { kinds } from "#kinds.ts";
import { dayAt } from "#platform/day.ts";
import { requireSession } from "#platform/session/current.ts";
import { TextLink } from "#ui/controls/text-link.tsx";
import { Page } from "#ui/layout/page.tsx";

export const metadata: Metadata = { title: "Agreements" };

export default async function AgreementsPage() {
  const { actor, timeZone, locale } = await requireSession();
  const items = await listAgreements(actor, kinds);
  const today = dayAt(timeZone, new Date());
  return (
    <Page
      width="columns"
      title="Agreements"
      lead="What Sales and Marketing have signed, what is being settled, and for whom it waits."
    >
      {items.map((item) =>
        item.agreementId === null ? (
          <NotBegun key={item.kind} item={item} />
        ) : (
          <AgreementCard key={item.kind} item={item} person={actor} today={today} reader={{ timeZone, locale }} />
        ),
      )}
      <p>
        <TextLink href="/agreements/verify">Verify a signed version</TextLink>
      </p>
    </Page>
  );
}
