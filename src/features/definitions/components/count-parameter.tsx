import { readWhole } from "../rules/typing.ts";
import type { Count, Leaf } from "../schema/condition.ts";
import { SelectParameter, TextParameter, TypedParameter } from "./parameter.tsx";

type CountParameterProps = {
  leaf: Extract<Leaf, { op: "count" }>;
  label: string;
  /** Sources that leads have. */
  seen: readonly string[];
  write: (leaf: Leaf) => void;
};

/** How many events it takes, which of them count, and within how many days. */
export function CountParameter({ leaf, label, seen, write }: CountParameterProps) {
  const { atLeast, withinDays, genuine, source } = leaf.value;
  const count = (changes: { [Name in keyof Count]?: Count[Name] | undefined }) => {
    const entries = Object.entries({ ...leaf.value, ...changes }).filter(([, value]) => value !== undefined);
    write({ ...leaf, value: { atLeast, ...Object.fromEntries(entries) } });
  };
  const choose = (name: "channel" | "direction", options: readonly { value: string; label: string }[]) => (
    <SelectParameter
      label={`${label}, ${name}`}
      value={leaf.value[name] ?? ""}
      options={options}
      onChange={(chosen) => count({ [name]: chosen || undefined })}
    />
  );
  return (
    <>
      <TypedParameter
        label={`${label}, how many`}
        inputMode="numeric"
        value={atLeast}
        written={String}
        read={(text) => readWhole(text, 1, 1_000)}
        onChange={(times) => count({ atLeast: times })}
      />
      {leaf.field === "event:touch" ? (
        <>
          <SelectParameter
            label={`${label}, genuine`}
            value={genuine ? "genuine" : ""}
            options={kinds}
            onChange={(chosen) => count({ genuine: chosen === "genuine" || undefined })}
          />
          {choose("channel", channelWords)}
          {choose("direction", directionWords)}
        </>
      ) : (
        <>
          by
          <TextParameter
            label={`${label}, source`}
            value={source ?? ""}
            placeholder="any source"
            maxLength={200}
            suggestions={seen}
            onChange={(text) => count({ source: text || undefined })}
          />
        </>
      )}
      within
      <TypedParameter<number | "ever">
        label={`${label}, within so many days`}
        inputMode="numeric"
        placeholder="any number of"
        value={withinDays ?? "ever"}
        written={(days) => (days === "ever" ? "" : String(days))}
        read={(text) => (text.trim() === "" ? "ever" : readWhole(text, 1, 3_650))}
        onChange={(days) => count({ withinDays: days === "ever" ? undefined : days })}
      />
      days
    </>
  );
}

const kinds = [
  { value: "genuine", label: "genuine ones" },
  { value: "", label: "of any kind" },
];

const channelWords = [
  { value: "", label: "on any channel" },
  { value: "call", label: "by call" },
  { value: "email", label: "by e-mail" },
  { value: "meeting", label: "in a meeting" },
  { value: "message", label: "by message" },
];

const directionWords = [
  { value: "", label: "in either direction" },
  { value: "outbound", label: "from us" },
  { value: "inbound", label: "from them" },
];
