import { CheckboxField } from "../controls/checkbox-field.tsx";
import { CopyField } from "../controls/copy-field.tsx";
import { DateField } from "../controls/date-field.tsx";
import { RadioGroup } from "../controls/radio-group.tsx";
import { SelectField } from "../controls/select-field.tsx";
import { TextArea } from "../controls/text-area.tsx";
import { TextField } from "../controls/text-field.tsx";
import { TimeField } from "../controls/time-field.tsx";

const teams = [
  { value: "sales", label: "Sales" },
  { value: "marketing", label: "Marketing" },
];

/** What one fills in; `name` keeps the choices of one sheet apart from the other's. */
export function FieldSamples({ name }: { name: string }) {
  return (
    <div className="grid gap-5 sm:grid-cols-2">
      <TextField label="Name" defaultValue="Ravi Shah" hint="As colleagues know them." />
      <TextField label="E-mail" defaultValue="ravi@" problem="An e-mail address, please: ravi@northwind.example." />
      <SelectField label="Team" options={teams} defaultValue="sales" />
      <TextField label="Set elsewhere" defaultValue="Europe/Prague" disabled />
      <DateField label="In force from" defaultValue="2026-12-01" />
      <TimeField label="Working day begins" defaultValue="09:00" hint="In the workspace’s zone." />
      <TextArea
        className="sm:col-span-2"
        label="What went wrong"
        defaultValue="Budget is frozen until April; nobody had asked."
      />
      <RadioGroup
        legend="Role"
        name={`role-${name}`}
        defaultValue="member"
        options={[
          { value: "head", label: "Head of Sales", hint: "Signs for the side." },
          { value: "member", label: "Member", hint: "Works with leads and comments." },
        ]}
      />
      <div className="grid content-start gap-4">
        <CheckboxField label="Admin" hint="Changes settings and invites people." defaultChecked />
        <CheckboxField label="Digest" problem="Choose a time of day for it." />
      </div>
      <div className="sm:col-span-2">
        <CopyField label="Link to join" value="https://ground.example.com/join/8fJq2nXw" hint="It is shown once." />
      </div>
    </div>
  );
}
