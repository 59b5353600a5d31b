import type { ReactNode } from "react";
import { Button } from "#ui/controls/button.tsx";
import { DateField } from "#ui/controls/date-field.tsx";
import { SelectField } from "#ui/controls/select-field.tsx";
import { TextField } from "#ui/controls/text-field.tsx";
import type { LeadField } from "../../fields/schema.ts";
import { stageLabel } from "../../rules/stages.ts";
import { stages } from "../../schema.ts";
import type { Choices } from "../queries/find-list.ts";
import { presentColumns } from "../rules/conditions.ts";
import { labels, orders } from "../rules/labels.ts";
import { filterMoments, filterTexts, type LeadSearch } from "../schema.ts";
import { SearchForm } from "./search-form.tsx";

type FilterFormProps = { search: LeadSearch; choices: Choices; timeZone: string };

const usual = "-created";
/** What the browser asks for before it sends it. */
const amount = {
  inputMode: "decimal",
  pattern: "\\d{1,13}(\\.\\d{1,4})?",
  title: "An amount, such as 1200.50",
} as const;
const asTexts = filterTexts.filter((name) => name !== "source");

/** Which leads to show, by everything that is known of them. It is sent as an address, to be bookmarked and passed on. */
export function FilterForm({ search, choices, timeZone }: FilterFormProps) {
  const { members, campaigns, sources, currency } = choices;
  const fields = choices.fields.filter(({ archivedAt }) => archivedAt === null);
  const nameable = [
    { value: "", label: "Anything" },
    ...presentColumns.map((name) => ({ value: name, label: labels[name] })),
    ...fields.map(({ key, label }) => ({ value: `field.${key}`, label })),
  ];
  return (
    <SearchForm search={search}>
      <Group title="What is asked for most" hint="stage, people and times" isOpen>
        <SelectField
          label="Stage"
          name="stage"
          options={[{ value: "", label: "Any" }, ...stages.map((value) => ({ value, label: stageLabel(value) }))]}
          defaultValue={search.stage?.length === 1 ? search.stage[0] : ""}
        />
        <SelectField
          label="Source"
          name="source"
          options={anyOf(sources, search.source)}
          defaultValue={search.source ?? ""}
        />
        <SelectField
          label="Owner"
          name="owner"
          options={[
            { value: "", label: "Anybody" },
            { value: "me", label: "Me" },
            ...members.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          defaultValue={search.owner ?? ""}
        />
        <SelectField
          label="Campaign"
          name="campaign"
          options={[{ value: "", label: "Any" }, ...campaigns.map(({ id, name }) => ({ value: id, label: name }))]}
          defaultValue={search.campaign ?? ""}
        />
        <Days name="created" search={search} />
        <Days name="handedOff" search={search} />
        <Days name="followUp" search={search} />
      </Group>
      <Group title="More about the lead" hint="as it stands there, capital letters too">
        {asTexts.map((name) => (
          <TextField key={name} label={labels[name]} name={name} maxLength={300} defaultValue={search[name]} />
        ))}
        <SelectField label="With" name="known" options={nameable} defaultValue={search.known?.[0] ?? ""} />
        <SelectField label="Without" name="unknown" options={nameable} defaultValue={search.unknown?.[0] ?? ""} />
      </Group>
      <Group title="More about times and money" hint={`days as they are in ${timeZone}, both included`}>
        {filterMoments.slice(1).map((name) => name !== "handedOff" && <Days key={name} name={name} search={search} />)}
        <Days name="expectedClose" search={search} />
        <Days name="recycledUntil" search={search} />
        <TextField label={`Value from, ${currency}`} name="valueFrom" {...amount} defaultValue={search.valueFrom} />
        <TextField label={`Value to, ${currency}`} name="valueTo" {...amount} defaultValue={search.valueTo} />
        <TextField label="Points from" name="pointsFrom" inputMode="numeric" defaultValue={search.pointsFrom} />
        <TextField label="Points to" name="pointsTo" inputMode="numeric" defaultValue={search.pointsTo} />
        <TextField
          label="Handed over by version"
          name="qualifiedVersion"
          inputMode="numeric"
          hint="of the lead definition"
          defaultValue={search.qualifiedVersion}
        />
      </Group>
      {fields.length > 0 && (
        <Group title="Custom fields" hint="of this workspace">
          {fields.map((field) => (
            <Custom key={field.key} field={field} wanted={search.fields?.[field.key]} />
          ))}
        </Group>
      )}
      <div className="flex flex-wrap items-end gap-4 px-5 pt-1 pb-5">
        <SelectField
          label="Order"
          className="min-w-52"
          name="sort"
          options={Object.entries(orders).map(([value, label]) => ({ value: value === usual ? "" : value, label }))}
          defaultValue={search.sort === usual ? "" : (search.sort ?? "")}
        />
        <Button type="submit">Show</Button>
      </div>
    </SearchForm>
  );
}

function Group({
  title,
  hint,
  isOpen = false,
  children,
}: {
  title: string;
  hint: string;
  isOpen?: boolean;
  children: ReactNode;
}) {
  return (
    <details open={isOpen}>
      <summary className="cursor-pointer rounded-card px-5 py-3">
        <strong>{title}</strong> <span className="text-soft">{hint}</span>
      </summary>
      <div className="grid grid-cols-1 gap-4 px-5 pt-1 pb-4 sm:grid-cols-2 lg:grid-cols-4">{children}</div>
    </details>
  );
}

type Ranged = (typeof filterMoments)[number] | "expectedClose" | "recycledUntil" | "followUp";

function Days({ name, search }: { name: Ranged; search: LeadSearch }) {
  return (
    <>
      <DateField label={`${labels[name]} from`} name={`${name}From`} defaultValue={search[`${name}From`]} />
      <DateField label={`${labels[name]} to`} name={`${name}To`} defaultValue={search[`${name}To`]} />
    </>
  );
}

type Wanted = NonNullable<LeadSearch["fields"]>[string];

function Custom({ field: { key, label, type, options }, wanted }: { field: LeadField; wanted: Wanted | undefined }) {
  const name = `field.${key}`;
  if (type === "yes_no" || type === "choice") {
    const values = type === "choice" ? options : ["yes", "no"];
    return (
      <SelectField label={label} name={name} options={anyOf(values, wanted?.is)} defaultValue={wanted?.is ?? ""} />
    );
  }
  if (type === "text") return <TextField label={label} name={name} maxLength={300} defaultValue={wanted?.is} />;
  const Control = type === "date" ? DateField : TextField;
  return (
    <>
      <Control label={`${label} from`} name={`${name}.from`} defaultValue={wanted?.from ?? wanted?.is} />
      <Control label={`${label} to`} name={`${name}.to`} defaultValue={wanted?.to ?? wanted?.is} />
    </>
  );
}

/** What is asked for is a choice too, though nothing be called that any more. */
function anyOf(values: readonly string[], asked: string | undefined) {
  const all = asked === undefined || values.includes(asked) ? values : [asked, ...values];
  return [{ value: "", label: "Any" }, ...all.map((value) => ({ value, label: value }))];
}
