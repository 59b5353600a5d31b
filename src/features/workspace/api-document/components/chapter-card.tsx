import type { Call, Chapter, Field } from "#platform/api/outline.ts";
import { Chip } from "#ui/chip.tsx";
import { Card } from "#ui/layout/card.tsx";

/** The calls about one noun; each opens to what it takes and answers. */
export function ChapterCard({ chapter: { title, calls } }: { chapter: Chapter }) {
  return (
    <div id={anchorOf(title)} className="scroll-mt-20">
      <Card title={title}>
        <ul className="divide-y divide-line">
          {calls.map((call) => (
            <li key={`${call.method} ${call.path}`} className="py-1 first:pt-0 last:pb-0">
              <CallEntry call={call} />
            </li>
          ))}
        </ul>
      </Card>
    </div>
  );
}

/** Where a chapter stands on the page. */
export function anchorOf(title: string): string {
  return title.toLowerCase().replaceAll(" ", "-");
}

function CallEntry({ call: { method, path, says, callers, parts } }: { call: Call }) {
  return (
    <details className="group">
      <summary className="grid cursor-pointer list-none gap-x-3 gap-y-1 rounded-control py-2 hover:bg-sunk sm:grid-cols-[4rem_1fr_auto] sm:px-2 [&::-webkit-details-marker]:hidden">
        <span className="font-mono font-semibold text-shared text-xs leading-5">{method}</span>
        <span className="wrap-anywhere min-w-0">
          <span className="font-mono font-semibold">{path}</span>
          <span className="block text-soft">{says}</span>
        </span>
        <span className="sm:text-right">
          <Chip>{callers}</Chip>
        </span>
      </summary>
      <div className="grid gap-4 rounded-control bg-sunk px-3 py-3 sm:mx-2 sm:mb-2">
        {parts.map(({ title, fields }) => (
          <section key={title} className="grid gap-1.5">
            <h3 className="text-xs">{title}</h3>
            {fields.length > 0 ? <FieldList fields={fields} /> : <p className="text-soft">A file.</p>}
          </section>
        ))}
      </div>
    </details>
  );
}

function FieldList({ fields }: { fields: readonly Field[] }) {
  return (
    <ul className="grid gap-1.5">
      {fields.map(({ name, type, says, isOptional, fields: within }) => (
        <li key={name} className="grid gap-1.5">
          <p className="wrap-anywhere grid gap-x-4 sm:grid-cols-[minmax(9rem,2fr)_3fr]">
            <span className="font-mono font-semibold">
              {name}
              {isOptional && <span className="font-normal font-sans text-soft"> optional</span>}
            </span>
            <span>
              {type}
              {says && <span className="text-soft"> · {says}</span>}
            </span>
          </p>
          {within.length > 0 && (
            <div className="border-line-strong border-l pl-3">
              <FieldList fields={within} />
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}
