import { Check } from "lucide-react";
import { IconButton } from "#ui/controls/icon-button.tsx";
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
              <IconButton
                type="submit"
                name="notificationIds"
                value={line.ids.join()}
                label={`Dismiss: ${line.actorName} ${line.sentence}`}
                icon={Check}
                className="-my-1.5 -mr-2"
              />
            }
          />
        ))}
      </ul>
    </DismissForm>
  );
}
