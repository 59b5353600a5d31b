import type { Day } from "#platform/day.ts";
import { TextLink } from "#ui/controls/text-link.tsx";
import { EmptyState } from "#ui/empty-state.tsx";
import { DecideBy } from "../../drafts/components/decide-by.tsx";
import type { DraftAction } from "../../drafts/components/draft-room.tsx";
import type { AgreementItem } from "../schema/standing.ts";

type NotBegunProps = {
  item: AgreementItem;
  /** The CEO's way to ask for a decision on it; null for everybody else. */
  ask: DraftAction | null;
  today: Day;
  locale: string;
};

/** A kind of agreement that nobody has begun: what it is good for, where it begins, and by when the CEO asks for it. */
export function NotBegun({ item: { title, heading, href }, ask, today, locale }: NotBegunProps) {
  return (
    <section className="grid gap-4 rounded-card border border-line bg-surface p-5 sm:p-6">
      <header className="flex flex-wrap items-start justify-between gap-x-8 gap-y-2">
        <h2 className="font-serif text-2xl">{heading}</h2>
        <DecideBy decideBy={null} today={today} locale={locale} ask={ask} />
      </header>
      <EmptyState title={`${title}: nobody has begun it yet`} action={<TextLink href={href}>Begin the draft</TextLink>}>
        Both heads write one draft at the same time, clause by clause, and each side says what it agrees to. Once both
        have signed, it holds for everybody, and nobody changes it alone.
      </EmptyState>
    </section>
  );
}
