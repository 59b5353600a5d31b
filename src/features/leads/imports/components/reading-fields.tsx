import { useId, useState } from "react";
import { isTimeZone, listTimeZones } from "#platform/time-zone.ts";
import { SelectField } from "#ui/controls/select-field.tsx";
import { TextField } from "#ui/controls/text-field.tsx";
import { type ImportOptionsInput, type ImportSettings, importSettings } from "../schema.ts";

type ReadingFieldsProps = { settings: ImportSettings; change: (options: ImportOptionsInput) => void };

const { dateOrder, decimal, encoding, delimiter } = importSettings.shape;
const orders = [
  { value: "dmy", label: "31.12.2026: day, month, year" },
  { value: "mdy", label: "12/31/2026: month, day, year" },
  { value: "ymd", label: "2026-12-31: year, month, day" },
];
const decimals = [
  { value: ".", label: "1,250.50: a point" },
  { value: ",", label: "1.250,50: a comma" },
];
const encodings = [
  { value: "utf-8", label: "UTF-8" },
  { value: "windows-1252", label: "Western European (Windows-1252)" },
  { value: "utf-16le", label: "UTF-16, little endian" },
  { value: "utf-16be", label: "UTF-16, big endian" },
];
const delimiters = [
  { value: ",", label: "Comma" },
  { value: ";", label: "Semicolon" },
  { value: "\t", label: "Tab" },
  { value: "|", label: "Vertical bar" },
];

/** How dates, amounts and bytes are read; detected, and seldom wrong. */
export function ReadingFields({ settings, change }: ReadingFieldsProps) {
  const listId = useId();
  const [zones, setZones] = useState<readonly string[]>([]);
  return (
    <div className="grid gap-x-6 gap-y-5 sm:grid-cols-2">
      <SelectField
        label="Dates are written"
        options={orders}
        value={settings.dateOrder}
        onChange={({ currentTarget: { value } }) => change({ dateOrder: dateOrder.catch("ymd").parse(value) })}
      />
      <TextField
        key={settings.timeZone}
        label="Times without a zone are of"
        list={listId}
        autoComplete="off"
        spellCheck={false}
        defaultValue={settings.timeZone}
        onFocus={() => setZones(listTimeZones())}
        onBlur={({ currentTarget: { value } }) => {
          if (value !== settings.timeZone && isTimeZone(value)) change({ timeZone: value });
        }}
      />
      <datalist id={listId}>
        {zones.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <SelectField
        label="Before the cents stands"
        options={decimals}
        value={settings.decimal}
        onChange={({ currentTarget: { value } }) => change({ decimal: decimal.catch(".").parse(value) })}
      />
      <SelectField
        label="Between the columns stands"
        options={delimiters}
        value={settings.delimiter}
        onChange={({ currentTarget: { value } }) => change({ delimiter: delimiter.catch(",").parse(value) })}
      />
      <SelectField
        label="Letters are written in"
        hint="Change it if names look wrong, like “MÃ¼ller”."
        options={encodings}
        value={settings.encoding}
        onChange={({ currentTarget: { value } }) => change({ encoding: encoding.catch("utf-8").parse(value) })}
      />
    </div>
  );
}
