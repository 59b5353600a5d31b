import type { Person } from "#platform/actor.ts";
import { isAllowed } from "#platform/authorize.ts";
import { Card } from "#ui/layout/card.tsx";
import type { Reader } from "#ui/time.tsx";
import { TheirData } from "../erasure/components/their-data.tsx";
import { intakePolicy } from "../intake/policy.ts";
import type { LeadPage } from "../queries/find-lead-page.ts";
import { leadName } from "../rules/names.ts";
import { ChangeLeadForm } from "./change-lead-form.tsx";
import { LeadSources } from "./lead-sources.tsx";
import { WhatIsKnown } from "./what-is-known.tsx";

type LeadValuesProps = Pick<LeadPage, "lead" | "fields" | "members"> & {
  person: Person;
  currency: string;
  reader: Reader;
};

/** Beside the story: what is known of the lead, for who may change it with the form, and where it came from. */
export function LeadValues({ lead, fields, members, person, currency, reader }: LeadValuesProps) {
  const people = members.map(({ id, name }) => ({ id, name }));
  return (
    <div className="grid min-w-0 content-start gap-5">
      {(lead.erasedAt === null || lead.value !== null) && (
        <Card title="What is known">
          <WhatIsKnown lead={lead} fields={fields} currency={currency} locale={reader.locale} />
          {!lead.erasedAt && isAllowed(person, intakePolicy.change, undefined) && (
            <details className="mt-4 border-line border-t pt-3">
              <summary className="w-fit cursor-pointer py-1 font-semibold text-soft">Change</summary>
              <ChangeLeadForm lead={lead} fields={fields} members={people} currency={currency} />
            </details>
          )}
        </Card>
      )}
      <Card title="Where it comes from">
        <LeadSources lead={lead} reader={reader} />
      </Card>
      {!lead.erasedAt && <TheirData leadId={lead.id} name={leadName(lead)} person={person} />}
    </div>
  );
}
