import { Chip } from "#ui/chip.tsx";
import { ConfirmButton } from "#ui/controls/confirm-button.tsx";
import { EmptyState } from "#ui/empty-state.tsx";
import { archiveFieldAction } from "../actions.ts";
import { fieldTypesInWords } from "../rules.ts";
import type { LeadField } from "../schema.ts";
import { ChangeFieldForm, RestoreFieldForm } from "./field-forms.tsx";

/** Custom fields, each with its kind, its key and the ways to change it and to take it out of use or back. */
export function FieldList({ fields, mayChange }: { fields: readonly LeadField[]; mayChange: boolean }) {
  if (fields.length === 0) {
    return (
      <EmptyState title="No fields of your own yet">
        An import makes them from a file's columns, or you add one: the number of employees, the plan they asked for.
        Each can be filtered by, and rules of the lead definition can rest on it.
      </EmptyState>
    );
  }
  return (
    <ul className="divide-y divide-line">
      {fields.map((field) => (
        <li key={field.id} className="grid gap-1 py-3.5 first:pt-0 last:pb-0">
          <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
            <div className="grid min-w-0 gap-1">
              <p className="wrap-anywhere font-semibold">
                {field.label} <Chip>{fieldTypesInWords[field.type].label}</Chip>
              </p>
              <p className="wrap-anywhere text-soft">
                <span className="font-mono">{field.key}</span>
                {field.options.length > 0 && ` · ${choicesInShort(field.options)}`}
              </p>
            </div>
            {mayChange && (field.archivedAt ? <RestoreFieldForm field={field} /> : <ArchiveField field={field} />)}
          </div>
          {mayChange && !field.archivedAt && (
            <details>
              <summary className="w-fit cursor-pointer py-1 font-semibold text-soft">
                Change<span className="sr-only"> {field.label}</span>
              </summary>
              <div className="pt-3">
                <ChangeFieldForm field={field} />
              </div>
            </details>
          )}
        </li>
      ))}
    </ul>
  );
}

function ArchiveField({ field: { id, label } }: { field: LeadField }) {
  return (
    <ConfirmButton
      label="Take out of use"
      accessibleLabel={`Take out of use: ${label}`}
      question={`Take “${label}” out of use?`}
      consequence="It is offered no longer. Leads keep what it holds, and you can bring it back at any time."
      confirmLabel="Take it out of use"
      action={archiveFieldAction}
    >
      <input type="hidden" name="fieldId" value={id} />
    </ConfirmButton>
  );
}

function choicesInShort(options: readonly string[]): string {
  const first = options.slice(0, 4).join(", ");
  return options.length > 4 ? `${first} and ${options.length - 4} more` : first;
}
