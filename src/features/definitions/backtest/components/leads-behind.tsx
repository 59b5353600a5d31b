import { TextLink } from "#ui/controls/text-link.tsx";
import { EmptyState } from "#ui/empty-state.tsx";
import { formatNumber } from "#ui/format.ts";
import { Card } from "#ui/layout/card.tsx";
import type { Reader } from "#ui/time.tsx";
import { LeadEntries } from "../../components/lead-entries.tsx";
import type { FoundBehind } from "../queries/find-behind.ts";
import { spanTitles } from "../rules/span-words.ts";

type LeadsBehindProps = { found: FoundBehind; reader: Reader };

/** The leads behind one number of a back-test, newest first. */
export function LeadsBehind({ found: { leads, inAll, span, threshold, back }, reader }: LeadsBehindProps) {
  if (leads.length === 0) {
    return (
      <EmptyState title="There are no such leads" action={<TextLink href={back}>Back to the figures</TextLink>}>
        What is asked for has changed meanwhile, or nobody ever was so.
      </EmptyState>
    );
  }
  const number = (count: number) => formatNumber(count, reader.locale);
  return (
    <Card
      title={threshold === null ? spanTitles[span] : `${spanTitles[span]}, tried with ${number(threshold)} points`}
      aside={
        inAll > leads.length ? `The newest ${number(leads.length)} of ${number(inAll)}` : `${number(inAll)} in all`
      }
    >
      <div className="grid gap-3">
        <LeadEntries leads={leads} reader={reader} />
        <TextLink href={back}>Back to the figures</TextLink>
      </div>
    </Card>
  );
}
