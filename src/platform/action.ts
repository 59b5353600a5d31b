import { refresh } from "next/cache";
import type { z } from "zod";
import type { Person } from "./actor.ts";
import { log, withoutWords } from "./log.ts";
import { parseInput } from "./parse.ts";
import {
  isRefusal,
  type Outcome,
  type Refusal,
  type RefusalCode,
  Refused,
  refusalSentence,
  refuse,
} from "./refusals.ts";
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
  return async (_before: FormState, form: FormData): Promise<FormState<Answer>> => {
    const state = await answerForm(form, async (typed) => {
      const session = await findSession();
      if (!session) return refuse("session_ended");
      const parsed = parseInput(input, typed);
      return isRefusal(parsed) ? parsed : command(session.actor, parsed.input, new Date());
    });
    // Who was overtaken sees the new state beside what they typed, and the next try is made at that one.
    if ("done" in state || state.refused === "changed_meanwhile") refresh();
    return state;
  };
}

/** What a form is told of what `act` made of its texts. Passwords don't come back with what was typed. */
export async function answerForm<Answer>(
  form: FormData,
  act: (typed: Readonly<Record<string, string>>) => Promise<Outcome<Answer>>,
): Promise<NonNullable<FormState<Answer>>> {
  const texts = textsOf(form);
  const outcome = await act(texts).catch(asRefusal);
  if (!isRefusal(outcome)) return { done: true, answer: outcome };
  const { refused, fields = {} } = outcome;
  const typed = Object.fromEntries(Object.entries(texts).filter(([name]) => !/password/i.test(name)));
  return { refused, sentence: refusalSentence(refused), fields, typed };
}

function asRefusal(error: unknown): Refusal {
  if (error instanceof Refused) return refuse(error.code);
  log.error(withoutWords(error), "an action failed");
  return refuse("unexpected");
}

/** The form's texts, without the fields that React adds for itself. */
function textsOf(form: FormData): Record<string, string> {
  const texts: Record<string, string> = {};
  for (const [name, value] of form) if (typeof value === "string" && !name.startsWith("$ACTION_")) texts[name] = value;
  return texts;
}
