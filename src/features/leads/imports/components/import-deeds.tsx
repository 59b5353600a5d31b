"use client";

import { Button } from "#ui/controls/button.tsx";
import { CheckboxField } from "#ui/controls/checkbox-field.tsx";
import { ConfirmButton } from "#ui/controls/confirm-button.tsx";
import { Refusal } from "#ui/controls/refusal.tsx";
import { useFormAction } from "#ui/controls/use-form-action.ts";
import { beginImportAction, revertImportAction } from "../actions.ts";

/** Starts an import, and has it remembered how its file was understood. */
export function StartForm({ importId }: { importId: string }) {
  const [state, submit, isPending] = useFormAction(beginImportAction);
  const refusal = state && "refused" in state ? state : null;
  return (
    <form action={submit} className="wrap-anywhere grid gap-4">
      <input type="hidden" name="importId" value={importId} />
      <CheckboxField
        name="remember"
        label="Remember this for the next file with the same columns"
        defaultChecked={refusal ? "remember" in refusal.typed : true}
      />
      <div className="flex flex-wrap items-center gap-4">
        <Button look="ink" type="submit" disabled={isPending}>
          {isPending ? "Starting…" : "Start the import"}
        </Button>
        <p className="text-soft">You can leave the page meanwhile, and take it back afterwards.</p>
      </div>
      {refusal && <Refusal refusal={{ ...refusal, sentence: refusal.fields.label ?? refusal.sentence }} />}
    </form>
  );
}

/** Lets a file go that has not started. */
export function DiscardImport({ importId, fileName }: { importId: string; fileName: string }) {
  return (
    <div>
      <ConfirmButton
        label="Discard the file"
        question={`Discard “${fileName}”?`}
        consequence="Nothing of it has landed. You can bring it again at any time."
        confirmLabel="Discard it"
        action={revertImportAction}
      >
        <input type="hidden" name="importId" value={importId} />
      </ConfirmButton>
    </div>
  );
}

/** Takes back what an import did; while it runs, also what it has done so far. */
export function RevertImport({ importId, isRunning }: { importId: string; isRunning: boolean }) {
  return (
    <div>
      <ConfirmButton
        label={isRunning ? "Stop and take it back" : "Take this import back"}
        question="Take this import back?"
        consequence="Leads that it made go, with their history; what it changed becomes as it was before. What somebody has worked on since stays as it is now."
        confirmLabel="Take it back"
        action={revertImportAction}
      >
        <input type="hidden" name="importId" value={importId} />
      </ConfirmButton>
    </div>
  );
}
