"use client";

import type { FormState } from "#platform/action.ts";
import { Button } from "#ui/controls/button.tsx";
import { Refusal } from "#ui/controls/refusal.tsx";
import { SelectField } from "#ui/controls/select-field.tsx";
import { useToast } from "#ui/controls/toast.tsx";
import { useFormAction } from "#ui/controls/use-form-action.ts";
import { assignLeadsAction } from "../../assignment/actions.ts";
import { AssignAnyway } from "../../assignment/components/assign-anyway.tsx";
import { countedLeads } from "../../rules/counted.ts";

export type Owner = { readonly id: string; readonly name: string };

type AssignBarProps = {
  leadIds: readonly string[];
  owners: readonly Owner[];
  clear: () => void;
  onAssigned: (owner: Owner | null) => void;
};

/** What can be done with the leads that are selected: they are given to somebody, together. */
export function AssignBar({ leadIds, owners, clear, onAssigned }: AssignBarProps) {
  const toast = useToast();
  const [state, submit, isPending] = useFormAction(async (before: FormState, form: FormData) => {
    const after = await assignLeadsAction(before, form);
    if (!after || "refused" in after) return after;
    const owner = owners.find(({ id }) => id === form.get("ownerId")) ?? null;
    onAssigned(owner);
    clear();
    toast({
      text: owner
        ? `${countedLeads(leadIds.length)} went to ${owner.name}.`
        : `${countedLeads(leadIds.length)} have no owner now.`,
    });
    return after;
  });
  const refusal = state && "refused" in state ? state : null;
  return (
    <section
      aria-label="Selected leads"
      className="sticky bottom-[calc(4rem+env(safe-area-inset-bottom))] z-[6] rounded-card border border-line-strong bg-surface p-3 shadow-float md:bottom-4 print:hidden"
    >
      <form action={submit} className="flex flex-wrap items-end gap-3">
        <input type="hidden" name="leadIds" value={leadIds.join(",")} />
        <p role="status" className="min-h-10 content-center px-1 font-semibold">
          {countedLeads(leadIds.length)} selected
        </p>
        <SelectField
          label="Give to"
          name="ownerId"
          className="min-w-44 flex-1"
          defaultValue={refusal?.typed.ownerId}
          options={[...owners.map(({ id, name }) => ({ value: id, label: name })), { value: "", label: "Nobody" }]}
        />
        <Button look="ink" type="submit" disabled={isPending}>
          {isPending ? "Assigning…" : "Assign"}
        </Button>
        {refusal?.refused === "owner_away" && <AssignAnyway isPending={isPending} />}
        <Button onClick={clear}>Clear</Button>
        {refusal && (
          <div className="basis-full">
            <Refusal refusal={{ ...refusal, sentence: refusal.fields.ownerId ?? refusal.sentence }} />
          </div>
        )}
      </form>
    </section>
  );
}
