import { Chip } from "#ui/chip.tsx";
import { TextLink } from "#ui/controls/text-link.tsx";
import { Terms } from "#ui/glossary/term.tsx";
import { Card } from "#ui/layout/card.tsx";
import type { WaitingItem } from "../schema.ts";

/** What waits for the reader, each with the way to it. */
export function WaitingList({ items }: { items: readonly WaitingItem[] }) {
  return (
    <Card title="Waiting for you">
      {items.length === 0 && (
        <p className="text-pretty text-soft">Nothing just now. What needs your word will be listed here.</p>
      )}
      <ul className="divide-y divide-line">
        {items.map(({ key, title, text, href, action, due }) => (
          <li key={key} className="flex items-start justify-between gap-4 py-3 first:pt-0 last:pb-0">
            <div className="wrap-anywhere min-w-0">
              <p className="font-semibold">
                <Terms>{title}</Terms>
              </p>
              <p className="text-pretty text-soft">
                <Terms>{text}</Terms>
              </p>
            </div>
            <div className="grid shrink-0 justify-items-end gap-1.5">
              {due && <Chip tone="at-risk">{due}</Chip>}
              <TextLink href={href}>
                {action} <span className="sr-only">: {title}</span>
              </TextLink>
            </div>
          </li>
        ))}
      </ul>
    </Card>
  );
}
