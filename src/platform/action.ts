import { refresh } from "next/cache";
import type { z } from "zod";
import type { Person } from "./actor.ts";
import { log } from "./log.ts";
import { parseInput } from "./parse.ts";
import { isRefusal, type Outcome, type RefusalCode, Refused, refusalSentence, refuse } from "./refusals.ts";
import { findSession } from "./session/current.ts";

/**
 * What a form knows after it was sent: nothing yet, done, with what the command answered, or why not, with what was typed so
 * that it isn't lost.
 */
export type FormState<Answer = unknown> =
  | null
  | { readonly done: true; readonly answer: Answer }
  | {
      readonly refused: RefusalCode;
      readonly sentence: string;
      readonly fields: Readonly<Record<string, string>>;
      readonly typed: Readonly<Record<string, string>>;
    };

/**
 * A form's way to one command: who sends it (looked up again, whatever the page thought), what is in it, the command, and the
 * page read anew. Whatever goes wrong comes back as a sentence.
 */
export function formAction<Input, Answer>(
  input: z.ZodType<Input>,
  command: (person: Person, input: Input, now: Date) => Promise<Outcome<Answer>>,
) {
  return async (_before: FormState<Answer>, form: FormData): Promise<FormState<Answer>> => {
    const typed = textsOf(form);
    const outcome = await run(input, command, typed);
    // Who was overtaken sees the new state beside what they typed, and the next try is made at that one.
    if (!isRefusal(outcome) || outcome.refused === "changed_meanwhile") refresh();
    if (!isRefusal(outcome)) return { done: true, answer: outcome };
    const { refused, fields = {} } = outcome;
    return { refused, sentence: refusalSentence(refused), fields, typed };
  };
}

async function run<Input, Answer>(
  input: z.ZodType<Input>,
  command: (person: Person, input: Input, now: Date) => Promise<Outcome<Answer>>,
  typed: Record<string, string>,
): Promise<Outcome<Answer>> {
  try {
    const session = await findSession();
    if (!session) return refuse("session_ended");
    const parsed = parseInput(input, typed);
    return isRefusal(parsed) ? parsed : await command(session.actor, parsed.input, new Date());
  } catch (error) {
    if (error instanceof Refused) return refuse(error.code);
    log.error({ err: error }, "an action failed");
    return refuse("unexpected");
  }
}

/** The form's texts, without the fields that React adds for itself. */
function textsOf(form: FormData): Record<string, string> {
  const texts: Record<string, string> = {};
  for (const [name, value] of form) if (typeof value === "string" && !name.startsWith("$ACTION_")) texts[name] = value;
  return texts;
}
