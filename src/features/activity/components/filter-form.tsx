import { Button } from "#ui/controls/button.tsx";
import { DateField } from "#ui/controls/date-field.tsx";
import { SelectField } from "#ui/controls/select-field.tsx";
import { TextField } from "#ui/controls/text-field.tsx";
import { TextLink } from "#ui/controls/text-link.tsx";
import type { KnownActor } from "../queries/list-actors.ts";
import { isFiltered } from "../rules/filter.ts";
import { typeOptions } from "../rules/words.ts";
import type { ActivityFilter } from "../schema.ts";

type FilterFormProps = {
  filter: ActivityFilter;
  actors: readonly KnownActor[];
  /** Every `noun.past_verb` there is. */
  types: readonly string[];
  /** IANA name of the zone whose days are meant. */
  timeZone: string;
};

/** What of the trail to show. It is sent as an address, so a part of the trail can be bookmarked and passed on. */
export function FilterForm({ filter, actors, types, timeZone }: FilterFormProps) {
  const who = [
    { value: "", label: "Everybody" },
    ...actors.map(({ id, name }) => ({ value: id, label: name })),
    { value: "product", label: "The product itself" },
  ];
  const what = [{ value: "", label: "Everything" }, ...typeOptions(types)];
  return (
    <form action="/activity" className="grid grid-cols-1 gap-4 sm:grid-cols-2">
      <SelectField label="Who" name="who" options={who} defaultValue={filter.who ?? ""} key={`who ${filter.who}`} />
      <SelectField
        label="What"
        name="what"
        options={what}
        defaultValue={filter.what ?? ""}
        key={`what ${filter.what}`}
      />
      <DateField label="From" name="from" defaultValue={filter.from} key={`from ${filter.from}`} />
      <DateField
        label="To"
        name="to"
        defaultValue={filter.to}
        hint={`Both days included, as they are in ${timeZone}.`}
        key={`to ${filter.to}`}
      />
      <TextField
        label="Text"
        name="q"
        type="search"
        maxLength={200}
        defaultValue={filter.q}
        hint="Words of an entry, as they stand in it."
        className="sm:col-span-2"
        key={`q ${filter.q}`}
      />
      <p className="flex flex-wrap items-center gap-x-5 gap-y-2">
        <Button type="submit">Show</Button>
        {isFiltered(filter) && <TextLink href="/activity">Show everything</TextLink>}
      </p>
    </form>
  );
}
