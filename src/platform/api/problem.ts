import { z } from "zod";
import { log, withoutWords } from "../log.ts";
import { type Refusal, Refused, refusalCodes, refusalSentence, refusalStatus } from "../refusals.ts";

/** The body of an error answer (RFC 9457), with a JSON pointer for each field that was wrong. */
export const problemBody = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string().describe("One sentence for people."),
  code: z.enum(refusalCodes).describe("The same for programs."),
  errors: z.array(z.object({ pointer: z.string(), detail: z.string() })).optional(),
  stage: z.string().optional().describe("Where the lead stands, for event_cannot_follow."),
});
export type Problem = z.output<typeof problemBody>;

/** The body for a refusal. */
export function problem({ refused, fields, stage }: Refusal): Problem {
  return {
    type: `urn:common-ground:problem:${refused}`,
    title: refused.replaceAll("_", " "),
    status: refusalStatus(refused),
    detail: refusalSentence(refused),
    code: refused,
    ...(fields && {
      errors: Object.entries(fields).map(([field, detail]) => ({
        pointer: pointerTo(field),
        detail,
      })),
    }),
    ...(stage && { stage }),
  };
}

/** The JSON pointer to a field of an input, by its path; what is one already stays. */
export function pointerTo(field: string): string {
  return field.startsWith("/") ? field : field && `/${field.replaceAll(".", "/")}`;
}

/** A refusal as an answer, with Retry-After where waiting helps. */
export function problemResponse(refusal: Refusal, headers: Record<string, string> = {}): Response {
  const body = problem(refusal);
  const seconds = refusal.retryAfterSeconds ?? (body.status === 503 || body.status === 409 ? 1 : null);
  const retry = seconds === null ? null : { "Retry-After": String(seconds) };
  return new Response(JSON.stringify(body), {
    status: body.status,
    headers: { "Content-Type": "application/problem+json", "Cache-Control": "no-store", ...retry, ...headers },
  });
}

/** Whatever a handler threw, as an answer: a refusal as itself, anything else logged and without its details. */
export function thrownResponse(error: unknown): Response {
  if (error instanceof Refused) return problemResponse({ refused: error.code });
  log.error(withoutWords(error), "a request failed");
  return problemResponse({ refused: "unexpected" });
}
