import { TextLink } from "#ui/controls/text-link.tsx";
import { Entries } from "#ui/keyboard/entries.tsx";
import { type Reader, Time } from "#ui/time.tsx";
import type { LeadItem } from "../../leads/list/schema.ts";
import { leadName } from "../../leads/rules/names.ts";
import { stageLabel } from "../../leads/rules/stages.ts";

/** The leads behind a number, each with what it is known by at a glance. */
export function LeadEntries({ leads, reader }: { leads: readonly LeadItem[]; reader: Reader }) {
  return (
    <Entries className="divide-y divide-line">
      {leads.map((lead) => (
        <li
          key={lead.id}
          className="wrap-anywhere flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 py-2.5"
        >
          <TextLink href={`/leads/${lead.id}`}>{leadName(lead)}</TextLink>
          <p className="text-soft">
            {[lead.company, lead.source, stageLabel(lead.stage)].filter(Boolean).join(" · ")}
            {" · "}
            <Time at={lead.createdAt} reader={reader} />
          </p>
        </li>
      ))}
    </Entries>
  );
}
