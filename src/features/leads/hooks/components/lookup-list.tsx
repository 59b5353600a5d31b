import { ConfirmButton } from "#ui/controls/confirm-button.tsx";
import { TextLink } from "#ui/controls/text-link.tsx";
import { type Reader, Time } from "#ui/time.tsx";
import { dismissLookupAction } from "../actions.ts";
import type { HookLookup } from "../schema.ts";

type LookupListProps = { lookups: readonly HookLookup[]; count: number; reader: Reader };

/** Whom programs told of and whom nobody knows by that name, with what was told and the way on. */
export function LookupList({ lookups, count, reader }: LookupListProps) {
  return (
    <div className="grid gap-4">
      <p className="max-w-prose text-pretty text-soft">
        A program told of these and not enough to make leads of them. What it told is kept, and lands by itself as soon
        as they come in by that id or address: <TextLink href="/leads/import">import them</TextLink> from a file of that
        program, or let it send the whole record once.
      </p>
      <ul className="divide-y divide-line">
        {lookups.map((lookup) => (
          <li
            key={lookup.id}
            className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 py-3.5 first:pt-0 last:pb-0"
          >
            <div className="wrap-anywhere grid min-w-0 gap-0.5">
              <p className="font-semibold">
                {lookup.system} <span className="font-mono font-normal">{lookup.externalId}</span>
              </p>
              <p className="text-soft">
                told {lookup.times === 1 ? "once" : `${lookup.times} times`}, last on{" "}
                <Time at={lookup.lastAt} reader={reader} />, by{" "}
                <TextLink href={`/settings/hooks/${lookup.hookId}`}>{lookup.hookName}</TextLink>
              </p>
              {lookup.told.length > 0 && <p className="text-soft">What was told: {lookup.told.join(", ")}</p>}
            </div>
            <ConfirmButton
              label="Dismiss"
              accessibleLabel={`Dismiss ${lookup.system} ${lookup.externalId}`}
              question="Let go of what was told of them?"
              consequence="It won't land when they come in. What the program tells of them from then on does."
              confirmLabel="Dismiss it"
              look="quiet"
              action={dismissLookupAction}
            >
              <input type="hidden" name="lookupId" value={lookup.id} />
            </ConfirmButton>
          </li>
        ))}
      </ul>
      {count > lookups.length && <p className="text-soft">and {count - lookups.length} more, told of earlier</p>}
    </div>
  );
}
