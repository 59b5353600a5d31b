import type { Metadata } from "next";
import { HookList } from "#features/leads/hooks/components/hook-list.tsx";
import { LookupList } from "#features/leads/hooks/components/lookup-list.tsx";
import { MakeHookForm } from "#features/leads/hooks/components/make-hook-form.tsx";
import { hookPolicy } from "#features/leads/hooks/policy.ts";
import { listHooks } from "#features/leads/hooks/queries/list-hooks.ts";
import { listLookups } from "#features/leads/hooks/queries/list-lookups.ts";
import { isAllowed } from "#platform/authorize.ts";
import { requireSession } from "#platform/session/current.ts";
import { TextLink } from "#ui/controls/text-link.tsx";
import { EmptyState } from "#ui/empty-state.tsx";
import { Card } from "#ui/layout/card.tsx";
import { Page } from "#ui/layout/page.tsx";
import { RefreshOn } from "#ui/live/refresh-on.tsx";

export const metadata: Metadata = { title: "Incoming webhooks" };

export default async function HooksPage() {
  const { actor, timeZone, locale } = await requireSession();
  const reader = { timeZone, locale };
  const maySee = isAllowed(actor, hookPolicy.list, undefined);
  const hooks = maySee ? await listHooks(actor) : [];
  const lookups = maySee ? await listLookups(actor) : { items: [], count: 0 };
  return (
    <Page
      title="Incoming webhooks"
      lead="Addresses at which other programs tell of leads the moment something happens."
    >
      <RefreshOn topics={["hook"]} />
      {maySee ? (
        <>
          <Card title="Webhooks">
            <HookList hooks={hooks} reader={reader} />
          </Card>
          {lookups.count > 0 && (
            <Card title="Needs a lookup" aside={`${lookups.count}`}>
              <LookupList lookups={lookups.items} count={lookups.count} reader={reader} />
            </Card>
          )}
          <Card title="Make a webhook">
            <MakeHookForm />
          </Card>
          <p className="text-soft">
            A program that you write yourself may also call <TextLink href="/settings/api">the API</TextLink>.
          </p>
        </>
      ) : (
        <EmptyState title="Webhooks are the heads' affair">
          A head of Sales or Marketing, or an admin, makes them and sees what came. Ask one if a program of yours is to
          send leads here.
        </EmptyState>
      )}
    </Page>
  );
}
