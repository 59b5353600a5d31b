import { headers } from "next/headers";
import type { z } from "zod";
import { answerForm, type FormState } from "./action.ts";
import { type Client, describeClient } from "./client-address.ts";
import { parseInput } from "./parse.ts";
import { isRefusal, type Outcome } from "./refusals.ts";
import { keepSession } from "./session/current.ts";

/**
 * The way of a form that anybody may send to one command that ends in a session: its cookie is set, and the page hears what
 * else the command answered. Whatever goes wrong comes back as a sentence.
 */
export function sessionAction<Input, Answer>(
  input: z.ZodType<Input>,
  command: (input: Input, client: Client, now: Date) => Promise<Outcome<{ token: string; answer: Answer }>>,
) {
  return async (_before: FormState, form: FormData): Promise<FormState<Answer>> =>
    answerForm(form, async (typed) => {
      const parsed = parseInput(input, typed);
      if (isRefusal(parsed)) return parsed;
      const outcome = await command(parsed.input, describeClient(await headers()), new Date());
      if (isRefusal(outcome)) return outcome;
      await keepSession(outcome.token);
      return outcome.answer;
    });
}
