import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DeliveryList } from "#features/leads/hooks/components/delivery-list.tsx";
import { HookDeeds } from "#features/leads/hooks/components/hook-deeds.tsx";
import { Steps } from "#features/leads/hooks/components/steps.tsx";
import { hookPolicy } from "#features/leads/hooks/policy.ts";
import { findHookPage } from "#features/leads/hooks/queries/find-hook-page.ts";
import { setups } from "#features/leads/hooks/rules/senders.ts";
import { hookInput } from "#features/leads/hooks/schema.ts";
import { isAllowed } from "#platform/authorize.ts";
import { isRefusal } from "#platform/refusals.ts";
import { requireSession } from "#platform/session/current.ts";
import { Card } from "#ui/layout/card.tsx";
import { Page } from "#ui/layout/page.tsx";
import { RefreshOn } from "#ui/live/refresh-on.tsx";

export const metadata: Metadata = { title: "Incoming webhook" };

type HookPageProps = { params: Promise<{ hookId: string }> };

export default async function HookPage({ params }: HookPageProps) {
  const { actor, timeZone, locale } = await requireSession();
  const address = hookInput.safeParse(await params);
  const maySee = isAllowed(actor, hookPolicy.list, undefined);
  const found = address.success && maySee ? await findHookPage(actor, address.data) : null;
  if (!found || isRefusal(found)) notFound();
  const { hook, deliveries, leadNames } = found;
  const { label, steps } = setups[hook.sender];
  return (
    <Page title={hook.name} lead={`What ${label} sends, and what becomes of it.`} width="columns">
      <RefreshOn topics={["hook"]} />
      <Card title="Last deliveries" aside="kept for a month">
        <DeliveryList deliveries={deliveries} leadNames={leadNames} reader={{ timeZone, locale }} />
      </Card>
      {!hook.endedAt && (
        <>
          <Card title={`What to do in ${label}`}>
            <Steps steps={steps} />
          </Card>
          <Card title="This webhook">
            <HookDeeds hook={hook} />
          </Card>
        </>
      )}
    </Page>
  );
}
