import type { LeadField } from "../../fields/schema.ts";
import { meaningsOfColumns } from "../rules/offered-meanings.ts";
import type { ColumnMapping, Import, ImportOptionsInput } from "../schema.ts";
import { ColumnField } from "./column-field.tsx";

type ColumnsEditorProps = {
  shown: Import;
  words: readonly (readonly string[])[];
  fields: readonly LeadField[];
  change: (options: ImportOptionsInput) => void;
};

/** Each column of the file with what it means; those that are left out stand behind the others. */
export function ColumnsEditor({ shown: { target, columns, settings }, words, fields, change }: ColumnsEditorProps) {
  const known = new Map(settings.mapping.map((mapping) => [mapping.column, mapping]));
  const all = columns.map((column, index) => ({
    mapping: known.get(column) ?? { column, to: null },
    words: words[index] ?? [],
  }));
  const changeColumn = (changed: ColumnMapping) =>
    change({ mapping: all.map(({ mapping }) => (mapping.column === changed.column ? changed : mapping)) });
  const groups = meaningsOfColumns(target);
  const field = (column: (typeof all)[number]) => (
    <ColumnField
      key={column.mapping.column}
      {...column}
      target={target}
      groups={groups}
      fields={fields}
      change={changeColumn}
    />
  );
  const used = all.filter(({ mapping }) => mapping.to !== null);
  const leftOut = all.filter(({ mapping }) => mapping.to === null);
  return (
    <div className="grid gap-5">
      {used.length > 0 && <div className="grid gap-x-6 gap-y-5 sm:grid-cols-2">{used.map(field)}</div>}
      {leftOut.length > 0 && (
        <details open={used.length === 0}>
          <summary className="w-fit cursor-pointer py-1 font-semibold text-soft">
            {leftOut.length === 1 ? "1 column is left out" : `${leftOut.length} columns are left out`}
          </summary>
          <div className="mt-3 grid gap-x-6 gap-y-5 sm:grid-cols-2">{leftOut.map(field)}</div>
        </details>
      )}
    </div>
  );
}
