import { unstable_rethrow } from "next/navigation";
import type { FormState } from "#platform/action.ts";

/** Sends a form to an action. Where nobody can be reached it comes back with what was typed, to be sent again. */
export async function reach<Answer>(
  action: (before: FormState<Answer>, form: FormData) => Promise<FormState<Answer>>,
  before: FormState<Answer>,
  form: FormData,
): Promise<FormState<Answer>> {
  try {
    return await action(before, form);
  } catch (error) {
    // A page that is gone to is no failure.
    unstable_rethrow(error);
    return notSent(form);
  }
}

function notSent(form: FormData): FormState<never> {
  const sentence = "There is no connection just now, so this wasn't sent. Try again once you are online.";
  const typed = Object.fromEntries(
    [...form].filter((field): field is [string, string] => typeof field[1] === "string"),
  );
  return { refused: "unexpected", sentence, fields: {}, typed };
}
