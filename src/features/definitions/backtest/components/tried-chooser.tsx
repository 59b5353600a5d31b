import Link from "next/link";
import { TextLink } from "#ui/controls/text-link.tsx";
import { successChoices } from "../../outcomes/rules/success-words.ts";
import { triedAddress } from "../rules/address.ts";
import { spanLabels } from "../rules/span-words.ts";
import type { Asked, Span } from "../rules/tried.ts";

type Choosable = Pick<Asked, "span" | "success">;

/** On which history the draft is tried, and what counts as a success there. */
export function TriedChooser({ asked }: { asked: Choosable }) {
  const { span, success } = asked;
  const spansOffered: readonly Span[] = ["12", "24", "all"];
  return (
    <nav
      aria-label="On what it is tried"
      className="flex flex-wrap gap-x-4 gap-y-2 border-line border-t pt-3 print:hidden"
    >
      <Choice
        label="Leads of"
        options={spansOffered.map((each) => ({ label: spanLabels[each], asked: { success, span: each } }))}
        now={asked}
      />
      <Choice
        label="Success is"
        options={successChoices.map(({ label, ...choice }) => ({ label, asked: { span, ...choice } }))}
        now={asked}
      />
      <p className="basis-full text-soft">
        <TextLink href="/definition/evidence">Evidence, field by field</TextLink> ·{" "}
        <TextLink href="/definition/weights">Suggested points</TextLink>
      </p>
    </nav>
  );
}

type ChoiceProps = {
  label: string;
  options: readonly { readonly label: string; readonly asked: Choosable }[];
  now: Choosable;
};

function Choice({ label, options, now }: ChoiceProps) {
  return (
    <div className="flex flex-wrap items-center gap-1">
      <span className="mr-1 text-soft text-xs">{label}</span>
      {options.map(({ label: words, asked }) => (
        <Link
          key={words}
          href={triedAddress(asked)}
          scroll={false}
          aria-current={asked.span === now.span && asked.success === now.success ? "true" : undefined}
          className="inline-flex min-h-6 items-center rounded-full border border-line px-2.5 font-semibold text-soft text-xs hover:border-line-strong hover:text-ink aria-[current]:border-ink aria-[current]:text-ink"
        >
          {words}
        </Link>
      ))}
    </div>
  );
}
