import { Card } from "#ui/layout/card.tsx";
import type { Reader } from "#ui/time.tsx";
import type { LeadField } from "../../fields/schema.ts";
import type { Look } from "../queries/preview-import.ts";
import { fieldsWithNew } from "../rules/new-fields.ts";
import { sourcesInWords } from "../rules/words.ts";
import type { Import, ImportMapping } from "../schema.ts";
import { DiscardImport, StartForm } from "./import-deeds.tsx";
import { PreviewTable } from "./preview-table.tsx";
import { SettingsEditor } from "./settings-editor.tsx";

type ImportSetupProps = {
  found: Import;
  look: Look;
  fields: readonly LeadField[];
  remembered: ImportMapping | null;
  currency: string;
  reader: Reader;
};

/** A file before it lands: as what it was recognised, how its first rows would land, the start, and all that can be changed. */
export function ImportSetup({ found, look, fields, remembered, currency, reader }: ImportSetupProps) {
  const { settings, columns, recognisedAs, target } = found;
  const used = settings.mapping.filter(({ to }) => to !== null).length;
  const shown = { target, look, currency, reader, fields: fieldsWithNew(settings.mapping, fields) };
  return (
    <>
      <Card title={recognisedAs === "own" ? "A table of your own" : `A ${sourcesInWords[recognisedAs]} file`}>
        <div className="grid gap-4">
          <p className="max-w-prose text-pretty text-soft">
            {remembered && `It has the columns of “${remembered.name}” and is understood as that was. `}
            {used} of its {columns.length} columns are used. Look over how the first rows would land, and change below
            what is not so. Nothing has landed yet.
          </p>
          <StartForm importId={found.id} />
        </div>
      </Card>
      <SettingsEditor
        found={found}
        words={look.words}
        fields={fields.filter(({ archivedAt }) => archivedAt === null)}
        preview={
          <Card title="How the first rows would land">
            <PreviewTable {...shown} />
          </Card>
        }
      />
      <DiscardImport importId={found.id} fileName={found.fileName} />
    </>
  );
}
