"use client";

import { type FormEvent, startTransition, useState, useSyncExternalStore } from "react";
import { Button } from "#ui/controls/button.tsx";
import { Notice } from "#ui/controls/notice.tsx";
import { RadioGroup } from "#ui/controls/radio-group.tsx";
import { type Option, SelectField } from "#ui/controls/select-field.tsx";
import { TextField } from "#ui/controls/text-field.tsx";
import { TextLink } from "#ui/controls/text-link.tsx";
import { useFormAction } from "#ui/controls/use-form-action.ts";
import { TimeZoneField } from "../../components/time-zone-field.tsx";
import { startWorkspaceAction } from "../actions.ts";
import { chairs, guessCurrency } from "../rules.ts";
import { type Leader, leaders } from "../schema.ts";
import { WelcomeHead } from "./welcome-head.tsx";
import { WelcomePart } from "./welcome-part.tsx";
import { WorkingWeek } from "./working-week.tsx";
import { WorkspaceReady } from "./workspace-ready.tsx";

/** All that a new firm is asked: what it is called, when it works, who sets it up, and who else leads it. */
export function WelcomeForm({ currencies }: { currencies: readonly Option[] }) {
  const [state, submit, isPending] = useFormAction(startWorkspaceAction);
  const [part, setPart] = useState<Leader>("ceo");
  const zone = useSyncExternalStore(never, zoneHere, () => "UTC");
  const region = useSyncExternalStore(never, regionHere, () => "");
  if (state && "done" in state) return <WorkspaceReady {...state.answer} />;

  const refusal = state;
  const problems: Readonly<Record<string, string>> = refusal?.fields ?? {};
  const others = leaders.filter((leader) => leader !== part);
  return (
    <form action={submit} onSubmit={(event) => sendAndKeep(event, submit)} className="grid gap-8">
      <WelcomeHead
        title="Create your workspace"
        lead="One place for Sales and Marketing to agree, commit, measure and win together. All of it can be changed later."
      />
      <WelcomePart title="Your firm">
        <TextField
          label="Name of the workspace"
          name="name"
          required
          maxLength={80}
          autoComplete="organization"
          problem={problems.name}
        />
        <div className="grid gap-4 sm:grid-cols-2">
          <TimeZoneField
            key={zone}
            zone={zone}
            hint="Days and working hours are counted in it."
            problem={problems.timeZone}
          />
          <SelectField
            key={region}
            label="Currency"
            name="currency"
            options={currencies}
            defaultValue={guessCurrency(region, zone)}
            hint="Every amount is in it."
            problem={problems.currency}
          />
        </div>
      </WelcomePart>
      <WorkingWeek problems={problems} />
      <WelcomePart title="You">
        <TextField
          label="Your name"
          name="yourName"
          required
          maxLength={80}
          autoComplete="name"
          problem={problems.yourName}
        />
        <TextField
          label="Your e-mail"
          name="yourEmail"
          type="email"
          required
          autoComplete="username"
          problem={problems.yourEmail}
        />
        <TextField
          label="A password"
          name="yourPassword"
          type="password"
          required
          autoComplete="new-password"
          hint="At least 8 characters. A sentence is safer, and easier to keep in mind."
          problem={problems.yourPassword}
        />
      </WelcomePart>
      <WelcomePart title="Who leads">
        <RadioGroup
          legend="Which of the three are you?"
          name="yourPart"
          defaultValue={part}
          options={leaders.map((leader) => ({ value: leader, label: chairs[leader].title, hint: duties[leader] }))}
          onChange={({ currentTarget }) => setPart(leaders.find((leader) => leader === currentTarget.value) ?? part)}
          problem={problems.yourPart}
        />
        {others.map((leader) => (
          <TextField
            key={leader}
            label={`E-mail of the ${chairs[leader].title.replace("Head", "head")}`}
            name={`${leader}Email`}
            type="email"
            hint="You get a link for them to join by. Leave it empty to invite them later."
            problem={problems[`${leader}Email`]}
          />
        ))}
      </WelcomePart>
      {refusal && (
        <Notice tone="missed">
          {refusal.sentence} {refusal.refused === "email_taken" && <TextLink href="/sign-in">Sign in</TextLink>}
        </Notice>
      )}
      <Button look="ink" type="submit" disabled={isPending} className="min-h-11">
        {isPending ? "Setting it up…" : "Create the workspace"}
      </Button>
    </form>
  );
}

const duties: Readonly<Record<Leader, string>> = {
  ceo: "Sets the joint goal and names the two heads.",
  sales: "Works out the plan and the agreement with Marketing, and signs for Sales.",
  marketing: "Works out the plan and the agreement with Sales, and signs for Marketing.",
};

/** React empties a form that an action has answered; here nothing that was typed may be lost. */
function sendAndKeep(event: FormEvent<HTMLFormElement>, submit: (form: FormData) => void) {
  event.preventDefault();
  const form = new FormData(event.currentTarget);
  startTransition(() => submit(form));
}

const never = () => () => {};
const zoneHere = () => Intl.DateTimeFormat().resolvedOptions().timeZone;
const regionHere = () => new Intl.Locale(navigator.language).maximize().region ?? "";
