"use client";

import { type ReactNode, startTransition, useOptimistic } from "react";
import { Refusal } from "#ui/controls/refusal.tsx";
import { useFormAction } from "#ui/controls/use-form-action.ts";
import { Card } from "#ui/layout/card.tsx";
import type { LeadField } from "../../fields/schema.ts";
import { adjustImportAction } from "../actions.ts";
import type { Import, ImportOptionsInput } from "../schema.ts";
import { ColumnsEditor } from "./columns-editor.tsx";
import { LandingFields } from "./landing-fields.tsx";
import { ReadingFields } from "./reading-fields.tsx";

type SettingsEditorProps = {
  found: Import;
  /** What stands in each column, the most frequent first. */
  words: readonly (readonly string[])[];
  fields: readonly LeadField[];
  /** How the first rows would land; read anew after each change. */
  preview: ReactNode;
};

/** How somebody changes what a file means: each change is kept at once, and shown below as it would land. */
export function SettingsEditor({ found, words, fields, preview }: SettingsEditorProps) {
  const [state, submit, isPending] = useFormAction(adjustImportAction);
  const [shown, foresee] = useOptimistic(found, (before: Import, { target, ...settings }: ImportOptionsInput) => ({
    ...before,
    target: target ?? before.target,
    settings: { ...before.settings, ...(Object.fromEntries(Object.entries(settings)) as Partial<Import["settings"]>) },
  }));
  const change = (options: ImportOptionsInput) =>
    startTransition(() => {
      foresee(options);
      const form = new FormData();
      form.set("importId", found.id);
      form.set("options", JSON.stringify(options));
      submit(form);
    });
  const refusal = state && "refused" in state ? state : null;
  return (
    <div className="grid gap-5 lg:grid-cols-[minmax(0,1fr)_25rem] lg:items-start">
      <section
        aria-label="How the first rows would land"
        aria-busy={isPending}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: What scrolls is to be scrolled by keys as well.
        tabIndex={0}
        className={`max-h-[70dvh] overflow-y-auto rounded-card transition-opacity lg:sticky lg:top-16 lg:order-2 lg:max-h-[calc(100dvh-5rem)] ${isPending ? "opacity-60" : ""}`}
      >
        {preview}
      </section>
      <div className="grid min-w-0 gap-5">
        {refusal && <Refusal refusal={{ ...refusal, sentence: refusal.fields.file ?? refusal.sentence }} />}
        <Card title="What its columns mean">
          <ColumnsEditor shown={shown} words={words} fields={fields} change={change} />
        </Card>
        <Card title="What is done with its rows">
          <LandingFields shown={shown} change={change} />
        </Card>
        <Card title="How the file is read">
          <details>
            <summary className="w-fit cursor-pointer py-1 font-semibold text-soft">
              Change dates, amounts, letters
            </summary>
            <div className="mt-3">
              <ReadingFields settings={shown.settings} change={change} />
            </div>
          </details>
        </Card>
      </div>
    </div>
  );
}
