import type { Metadata } from "next";
import type { DraftAction } from "#features/agreements/drafts/components/draft-room.tsx";
import { draftPolicy } from "#features/agreements/drafts/policy.ts";
import { AgreementCard } from "#features/agreements/versions/components/agreement-card.tsx";
import { NotBegun } from "#features/agreements/versions/components/not-begun.tsx";
import { listAgreements } from "#features/agreements/versions/queries/list-agreements.ts";
import { setDecideByAction } from "#features/definitions/actions.ts";
import { kinds } from "#kinds.ts";
import { isAllowed } from "#platform/authorize.ts";
import { dayAt } from "#platform/day.ts";
import { requireSession } from "#platform/session/current.ts";
import { TextLink } from "#ui/controls/text-link.tsx";
import { Page } from "#ui/layout/page.tsx";

export const metadata: Metadata = { title: "Agreements" };

/** How the CEO asks for a decision on each kind. */
const asking: Readonly<Record<string, DraftAction>> = { definition: setDecideByAction };

export default async function AgreementsPage() {
  const { actor, timeZone, locale } = await requireSession();
  const items = await listAgreements(actor, kinds);
  const mayAsk = isAllowed(actor, draftPolicy.setDecideBy, undefined);
  const askFor = (kind: string) => (mayAsk && asking[kind]) || null;
  const today = dayAt(timeZone, new Date());
  return (
    <Page
      width="columns"
      title="Agreements"
      lead="What Sales and Marketing have signed, what is being settled, and for whom it waits."
    >
      {items.map((item) =>
        item.agreementId === null ? (
          <NotBegun key={item.kind} item={item} ask={askFor(item.kind)} today={today} locale={locale} />
        ) : (
          <AgreementCard
            key={item.kind}
            item={item}
            ask={askFor(item.kind)}
            today={today}
            reader={{ timeZone, locale }}
          />
        ),
      )}
      <p>
        <TextLink href="/agreements/verify">Verify a signed version</TextLink>
      </p>
    </Page>
  );
}
