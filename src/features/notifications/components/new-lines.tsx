import { Button } from "#ui/controls/button.tsx";
import { TextLink } from "#ui/controls/text-link.tsx";
import { EmptyState } from "#ui/empty-state.tsx";
import type { Reader } from "#ui/time.tsx";
import type { NewsLine as Line } from "../schema.ts";
import { DismissForm } from "./dismiss-form.tsx";
import { NewsLine } from "./news-line.tsx";

/** What others did that one should know of, newest first, each line with a button that takes it off. */
export function NewLines({ lines, reader }: { lines: readonly Line[]; reader: Reader }) {
  if (lines.length === 0) {
    return (
      <EmptyState
        title="Nothing new"
        action={<TextLink href="/settings/notifications">Choose what you are told</TextLink>}
      >
        What others change and decide will be listed here until you dismiss it.
      </EmptyState>
    );
  }
  return (
    <DismissForm>
      <ul className="divide-y divide-line">
        {lines.map((line) => (
          <NewsLine
            key={line.ids[0]}
            line={line}
            reader={reader}
            aside={
              <Button
                type="submit"
                name="notificationIds"
                value={line.ids.join()}
                aria-label={`Dismiss: ${line.actorName} ${line.sentence}`}
              >
                Dismiss
              </Button>
            }
          />
        ))}
      </ul>
    </DismissForm>
  );
}
