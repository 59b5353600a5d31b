import { useActionState } from "react";
import type { FormState } from "#platform/action.ts";
import { reach } from "./reach.ts";

type FormAction<Answer> = (before: FormState<Answer>, form: FormData) => Promise<FormState<Answer>>;

/**
 * A form's way to an action, or to what does something beside it: what it answered, how the form submits, and whether it is on its way.
 * Offline it says so, keeps what was typed and stays on its page.
 */
export function useFormAction<Answer>(action: FormAction<Answer>) {
  return useActionState((before: FormState<Answer>, form: FormData) => reach(action, before, form), null);
}
