import { Card } from "#ui/layout/card.tsx";
import type { Reader } from "#ui/time.tsx";
import type { LeadField } from "../../fields/schema.ts";
import type { Look } from "../queries/preview-import.ts";
import { sourcesInWords } from "../rules/remember.ts";
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

/** A file before it lands: as what it was recognised, what its columns mean, how its first rows would land, and the start. */
export function ImportSetup({ found, look, fields, remembered, currency, reader }: ImportSetupProps) {
  const mapped = found.settings.mapping.filter(({ to }) => to !== null).length;
  return (
    <>
      <Card
        title={found.recognisedAs === "own" ? "A table of your own" : `A ${sourcesInWords[found.recognisedAs]} file`}
      >
        <p className="text-pretty text-soft">
          {remembered
            ? `Understood as you had it before: “${remembered.name}”. `
            : `${mapped} of its ${found.columns.length} columns were understood by themselves. `}
          Look it over, change what is not so, and see below how it would land. Nothing has landed yet.
        </p>
      </Card>
      <SettingsEditor found={found} words={look.words} fields={fields.filter(({ archivedAt }) => archivedAt === null)}>
        <Card title="How the first rows would land">
          <PreviewTable target={found.target} look={look} fields={fields} currency={currency} reader={reader} />
        </Card>
      </SettingsEditor>
      <Card title="Start">
        <div className="grid gap-4">
          <StartForm importId={found.id} />
          <DiscardImport importId={found.id} fileName={found.fileName} />
        </div>
      </Card>
    </>
  );
}
