import { Button } from "#ui/controls/button.tsx";
import { CheckboxField } from "#ui/controls/checkbox-field.tsx";
import { leadsAddress, parametersOf } from "../rules/address.ts";
import { chosenColumns, type ListColumn, mostColumns } from "../rules/columns.ts";
import type { LeadSearch } from "../schema.ts";

/** Which columns the list has beside name and stage. It is sent as an address, so a view remembers them. */
export function ColumnForm({ search, all }: { search: LeadSearch; all: readonly ListColumn[] }) {
  const chosen = chosenColumns(search, all);
  const kept = parametersOf({ ...search, columns: undefined, cursor: undefined });
  return (
    <details className="min-w-0">
      <summary className="w-fit cursor-pointer py-2 font-semibold">Columns</summary>
      <form action="/leads" key={leadsAddress(search)} className="grid gap-4 py-3">
        {kept.map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <fieldset className="grid grid-cols-[repeat(auto-fill,minmax(11rem,1fr))] gap-x-4 gap-y-2">
          <legend className="pb-2 text-soft">At most {mostColumns}, beside name and stage.</legend>
          {all.map(({ name, label }) => (
            <CheckboxField
              key={name}
              label={label}
              name="columns"
              value={name}
              defaultChecked={chosen.some((column) => column.name === name)}
            />
          ))}
        </fieldset>
        <Button type="submit" className="w-fit">
          Show these columns
        </Button>
      </form>
    </details>
  );
}
