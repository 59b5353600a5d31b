import { type Catalogue, type CatalogueField, findField, operatorsOf } from "../rules/catalogue.ts";
import { leafAsking, leafComparing } from "../rules/leaves.ts";
import { operatorWords } from "../rules/operators.ts";
import type { SeenValues } from "../rules/vocabulary.ts";
import type { Leaf, Operator } from "../schema/condition.ts";
import { SelectParameter } from "./parameter.tsx";
import { ValueParameter } from "./value-parameter.tsx";

type Question = { leaf: Leaf; isTurned: boolean };

type LeafLineProps = Question & {
  write: (question: Question) => void;
  catalogue: Catalogue;
  seen: SeenValues;
};

/** One question as a sentence, each word of which that could be another is changed in its place. */
export function LeafLine({ leaf, isTurned, write, catalogue, seen }: LeafLineProps) {
  const field = findField(catalogue, leaf.field);
  const offered = catalogue.fields.filter(({ name, isArchived }) => !isArchived || name === leaf.field);
  const fields = offered.map(({ name, label }) => ({ value: name, label }));
  const comparisons = comparisonsOf(field, { leaf, isTurned });
  const askOf = (name: string) => {
    const asked = findField(catalogue, name);
    if (asked) write({ leaf: leafAsking(asked, leaf, catalogue.currency), isTurned });
  };
  const compareBy = (name: string) => {
    const chosen = comparisons.find(({ value }) => value === name);
    if (!field || !chosen) return;
    write({ leaf: leafComparing(field, chosen.op, leaf, catalogue.currency), isTurned: chosen.isTurned });
  };
  const says = (part: string) => `${field?.label ?? leaf.field}: ${part}`;
  return (
    <p className="flex flex-wrap items-baseline gap-x-1.5 gap-y-1">
      <SelectParameter
        label="What is asked about"
        value={leaf.field}
        options={field ? fields : [{ value: leaf.field, label: `${leaf.field} (no such field)` }, ...fields]}
        onChange={askOf}
      />
      <SelectParameter
        label={says("how it is compared")}
        value={nameOf(leaf.op, isTurned)}
        options={comparisons}
        onChange={compareBy}
      />
      <ValueParameter
        leaf={leaf}
        field={field}
        label={says("with what")}
        seen={seen[leaf.field] ?? []}
        write={(next) => write({ leaf: next, isTurned })}
      />
    </p>
  );
}

type Comparison = { readonly op: Operator; readonly isTurned: boolean };

/** Each operator that makes sense of the field and its opposite, and the one that is there even where it makes none. */
function comparisonsOf(field: CatalogueField | null, { leaf, isTurned }: Question) {
  const type = field?.type ?? "text";
  const operators = field ? operatorsOf[type] : [];
  const fitting = operators.flatMap((op): readonly Comparison[] => {
    const plain = { op, isTurned: false };
    return op === "known" || op === "unknown" ? [plain] : [plain, { op, isTurned: true }];
  });
  const isThere = fitting.some((one) => one.op === leaf.op && one.isTurned === isTurned);
  return [...(isThere ? [] : [{ op: leaf.op, isTurned }]), ...fitting].map((one) => ({
    ...one,
    value: nameOf(one.op, one.isTurned),
    label: operatorWords(one.op, type, one.isTurned),
  }));
}

function nameOf(op: Operator, isTurned: boolean): string {
  return isTurned ? `not ${op}` : op;
}
