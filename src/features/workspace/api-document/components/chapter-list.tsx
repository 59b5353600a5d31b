import type { Chapter } from "#platform/api/outline.ts";
import { TextLink } from "#ui/controls/text-link.tsx";
import { anchorOf } from "./chapter-card.tsx";

/** The chapters of the page, to jump to. */
export function ChapterList({ chapters }: { chapters: readonly Chapter[] }) {
  return (
    <nav aria-label="Chapters">
      <ul className="flex flex-wrap gap-x-5 gap-y-2">
        {chapters.map(({ title }) => (
          <li key={title}>
            <TextLink href={`#${anchorOf(title)}`}>{title}</TextLink>
          </li>
        ))}
        <li>
          <TextLink href="#refusals">Refusals</TextLink>
        </li>
      </ul>
    </nav>
  );
}
