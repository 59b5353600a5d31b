"use client";

import type { ReactNode } from "react";
import { DateField } from "#ui/controls/date-field.tsx";
import { FormFoot } from "#ui/controls/form-foot.tsx";
import { TextField } from "#ui/controls/text-field.tsx";
import { useFormAction } from "#ui/controls/use-form-action.ts";
import { useSeen } from "#ui/live/use-seen.ts";
import { changeCampaignAction, makeCampaignAction } from "../actions.ts";
import type { Campaign, CampaignAnswer } from "../schema.ts";

/** A new campaign: its name and, if known, its channel and its days. */
export function MakeCampaignForm() {
  const [state, submit, isPending] = useFormAction(makeCampaignAction);
  const typing = useSeen(null);
  return <CampaignFields {...{ state, submit, isPending, typing }} label="Make the campaign" done="Made." />;
}

/** Another name, channel or other days; who was overtaken sees what it has become under what they typed. */
export function ChangeCampaignForm({ campaign }: { campaign: CampaignAnswer }) {
  const [state, submit, isPending] = useFormAction(changeCampaignAction);
  const typing = useSeen(campaign);
  return (
    <CampaignFields campaign={typing.seen} {...{ state, submit, isPending, typing }} label="Save" done="Saved.">
      <input type="hidden" name="campaignId" value={campaign.id} />
      <input type="hidden" name="revision" value={typing.seen.revision} />
    </CampaignFields>
  );
}

type CampaignFieldsProps = {
  campaign?: Campaign;
  state: Awaited<ReturnType<typeof makeCampaignAction>>;
  submit: (form: FormData) => void;
  isPending: boolean;
  typing: Pick<ReturnType<typeof useSeen>, "hasTyped" | "whileTyping">;
  label: string;
  done: string;
  children?: ReactNode;
};

function CampaignFields({ campaign, state, submit, isPending, typing, label, done, children }: CampaignFieldsProps) {
  const refusal = state && "refused" in state ? state : null;
  const field = (name: keyof Campaign) => ({
    name,
    defaultValue: refusal?.typed[name] ?? campaign?.[name] ?? "",
    problem: refusal?.fields[name],
  });
  return (
    <form action={submit} {...typing.whileTyping} className="wrap-anywhere grid gap-4">
      {children}
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField label="Name" required maxLength={100} autoComplete="off" {...field("name")} />
        <TextField label="Channel" maxLength={60} autoComplete="off" {...field("channel")} />
        <DateField label="First day" {...field("startsOn")} />
        <DateField label="Last day" {...field("endsOn")} />
      </div>
      <FormFoot label={label} done={done} state={state} isPending={isPending} hasTyped={typing.hasTyped} />
    </form>
  );
}
