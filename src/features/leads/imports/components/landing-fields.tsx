import { SelectField } from "#ui/controls/select-field.tsx";
import { targetsInWords } from "../rules/words.ts";
import { type Import, type ImportOptionsInput, importSettings, targets } from "../schema.ts";

type LandingFieldsProps = { shown: Import; change: (options: ImportOptionsInput) => void };

const modes = [
  { value: "both", label: "Add new leads, update those that are known" },
  { value: "create", label: "Only add new leads" },
  { value: "update", label: "Only update leads that are known" },
];
const matchings = [
  { value: "either", label: "By its id over there, else by e-mail" },
  { value: "externalId", label: "By its id over there only" },
  { value: "email", label: "By e-mail only" },
];
const joins = [
  { value: "externalId", label: "The lead's id over there" },
  { value: "email", label: "The lead's e-mail" },
];
const { mode, matchBy } = importSettings.shape;
const joinBy = importSettings.shape.join.unwrap().shape.by;

/** What the rows are, whether they make or change leads, and how a lead that is known is found again. */
export function LandingFields({ shown: { target, columns, settings }, change }: LandingFieldsProps) {
  const isOfLeads = target === "events" || target === "activities";
  const join = settings.join ?? { column: "", by: "externalId" as const };
  return (
    <div className="grid max-w-prose grid-cols-1 gap-y-5">
      <SelectField
        label="Each row is one of"
        options={targets.map((value) => ({ value, label: targetsInWords[value] }))}
        value={target}
        onChange={({ currentTarget: { value } }) =>
          change({ target: targets.find((candidate) => candidate === value) ?? target })
        }
      />
      {target === "leads" && (
        <>
          <SelectField
            label="Known and new"
            options={modes}
            value={settings.mode}
            onChange={({ currentTarget }) => change({ mode: mode.catch(settings.mode).parse(currentTarget.value) })}
          />
          <SelectField
            label="A lead is found again"
            hint="Those found change; nothing is made twice."
            options={matchings}
            value={settings.matchBy}
            onChange={({ currentTarget }) =>
              change({ matchBy: matchBy.catch(settings.matchBy).parse(currentTarget.value) })
            }
          />
        </>
      )}
      {isOfLeads && (
        <>
          <SelectField
            label="The column that says whose it is"
            options={[
              { value: "", label: "Choose a column" },
              ...columns.map((column) => ({ value: column, label: column || "A column without a name" })),
            ]}
            value={join.column}
            onChange={({ currentTarget: { value: column } }) => change({ join: { ...join, column } })}
          />
          <SelectField
            label="What stands in it"
            options={joins}
            value={join.by}
            onChange={({ currentTarget }) =>
              change({ join: { ...join, by: joinBy.catch(join.by).parse(currentTarget.value) } })
            }
          />
        </>
      )}
    </div>
  );
}
