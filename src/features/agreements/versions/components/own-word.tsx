"use client";

import { Button } from "#ui/controls/button.tsx";
import { Refusal } from "#ui/controls/refusal.tsx";
import { useFormAction } from "#ui/controls/use-form-action.ts";
import { objectToAction, signOffAction } from "../actions.ts";
import type { VersionItem } from "../schema/version.ts";
import { VersionFields } from "./version-fields.tsx";
import { WordsDialog } from "./words-dialog.tsx";

type OwnWordProps = {
  version: Pick<VersionItem, "agreementId" | "number">;
  /** What they have said so far. */
  said: "stands" | "objects" | null;
};

const lines = {
  stands: "You stand by it.",
  objects: "You object to it; both heads owe you an answer.",
  none: "Have you read it, and do you stand by it?",
};

/** A member's own word on a version: that they stand by it, or an objection. It can be changed as long as the version counts. */
export function OwnWord({ version, said }: OwnWordProps) {
  const [state, submit, isPending] = useFormAction(signOffAction);
  return (
    <div className="grid gap-3 rounded-control bg-sunk p-3">
      <p className="text-pretty font-semibold">{lines[said ?? "none"]}</p>
      <div className="flex flex-wrap gap-2">
        {said !== "stands" && (
          <form action={submit}>
            <VersionFields version={version} />
            <Button look="ink" type="submit" disabled={isPending}>
              {isPending ? "Saying…" : "I stand by it"}
            </Button>
          </form>
        )}
        {said !== "objects" && (
          <WordsDialog
            label="Object"
            title={`Object to version ${version.number}`}
            consequence="Both heads have to answer you. Everybody who reads this version reads your reason and their answers."
            field={{ name: "reason", label: "What you object to, and why" }}
            action={objectToAction}
          >
            <VersionFields version={version} />
          </WordsDialog>
        )}
      </div>
      {state && "refused" in state && <Refusal refusal={state} />}
    </div>
  );
}
