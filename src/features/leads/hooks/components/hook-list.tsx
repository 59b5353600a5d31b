import { Chip } from "#ui/chip.tsx";
import { TextLink } from "#ui/controls/text-link.tsx";
import { EmptyState } from "#ui/empty-state.tsx";
import { type Reader, Time } from "#ui/time.tsx";
import { setups } from "../rules/senders.ts";
import type { HookItem } from "../schema.ts";
import { OutcomeChip } from "./outcome-chip.tsx";

/** The webhooks, each with its program, who made it and how its last delivery went. */
export function HookList({ hooks, reader }: { hooks: readonly HookItem[]; reader: Reader }) {
  if (hooks.length === 0) {
    return (
      <EmptyState title="No webhooks yet">
        With a webhook, HubSpot, Salesforce, Pipedrive, a form or an ad tells of a lead as it comes in, and of each
        change after that; nobody has to export a file. Make one below.
      </EmptyState>
    );
  }
  return (
    <ul className="divide-y divide-line">
      {hooks.map((hook) => (
        <li key={hook.id} className="grid gap-1 py-3.5 first:pt-0 last:pb-0">
          <p className="wrap-anywhere flex flex-wrap items-center gap-x-2 gap-y-1">
            <TextLink href={`/settings/hooks/${hook.id}`}>{hook.name}</TextLink>
            <Chip>{setups[hook.sender].label}</Chip>
            {hook.endedAt && <Chip tone="missed">ended</Chip>}
          </p>
          <LastDelivery hook={hook} reader={reader} />
          <p className="wrap-anywhere text-soft">
            made by {hook.madeBy ?? "the operator"} on <Time at={hook.createdAt} reader={reader} />
            {hook.endedAt && (
              <>
                , ended <Time at={hook.endedAt} reader={reader} />
              </>
            )}
          </p>
        </li>
      ))}
    </ul>
  );
}

function LastDelivery({ hook: { lastDelivery, endedAt }, reader }: { hook: HookItem; reader: Reader }) {
  if (!lastDelivery) return endedAt ? null : <p className="text-soft">Nothing has come yet.</p>;
  return (
    <p className="wrap-anywhere">
      <OutcomeChip outcome={lastDelivery.outcome} /> <Time at={lastDelivery.receivedAt} reader={reader} />:{" "}
      {lastDelivery.message}
    </p>
  );
}
