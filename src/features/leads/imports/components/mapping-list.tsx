import { ConfirmButton } from "#ui/controls/confirm-button.tsx";
import { type Reader, Time } from "#ui/time.tsx";
import { forgetMappingAction } from "../actions.ts";
import type { ImportMapping } from "../schema.ts";

/** What is remembered of files that came before, each with the way to forget it. */
export function MappingList({
  mappings,
  mayForget,
  reader,
}: {
  mappings: readonly ImportMapping[];
  mayForget: boolean;
  reader: Reader;
}) {
  return (
    <ul className="divide-y divide-line">
      {mappings.map(({ id, name, columns, savedAt }) => (
        <li
          key={id}
          className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-3.5 first:pt-0 last:pb-0"
        >
          <div className="min-w-0">
            <p className="wrap-anywhere font-semibold">{name}</p>
            <p className="text-soft">
              {columns.length === 1 ? "1 column" : `${columns.length} columns`}, as of{" "}
              <Time at={savedAt} reader={reader} />
            </p>
          </div>
          {mayForget && (
            <ConfirmButton
              label="Forget"
              accessibleLabel={`Forget ${name}`}
              question={`Forget “${name}”?`}
              consequence="The next file with these columns is recognised by itself again. What has landed stays."
              confirmLabel="Forget it"
              action={forgetMappingAction}
            >
              <input type="hidden" name="mappingId" value={id} />
            </ConfirmButton>
          )}
        </li>
      ))}
    </ul>
  );
}
