import { TextLink } from "#ui/controls/text-link.tsx";
import { EmptyState } from "#ui/empty-state.tsx";
import type { AgreementItem } from "../schema.ts";

/** A kind of agreement that nobody has begun: what it is good for, and where it begins. */
export function NotBegun({ item: { title, heading, href } }: { item: AgreementItem }) {
  return (
    <section className="rounded-card border border-line bg-surface p-5 sm:p-6">
      <h2 className="mb-4 font-serif text-2xl">{heading}</h2>
      <EmptyState title={`${title}: nobody has begun it yet`} action={<TextLink href={href}>Begin the draft</TextLink>}>
        Both heads write one draft at the same time, clause by clause, and each side says what it agrees to. Once both
        have signed, it holds for everybody, and nobody changes it alone.
      </EmptyState>
    </section>
  );
}
