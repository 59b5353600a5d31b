import type { z } from "zod";
import type { Actor } from "../actor.ts";
import { inTransaction } from "../database/transaction.ts";
import { take } from "../limits.ts";
import { parseInput } from "../parse.ts";
import { isRefusal, type Outcome, type Refusal, Refused, refuse } from "../refusals.ts";
import { TakenUp } from "./answers.ts";
import { callerId, requireCaller } from "./caller.ts";
import { type Answered, onceOnly } from "./idempotency.ts";
import { described, type Said } from "./operation.ts";
import { problemResponse, thrownResponse } from "./problem.ts";

export type Context = { readonly params: Promise<Record<string, string | string[] | undefined>> };
export type Handler = (request: Request, context: Context) => Promise<Response>;

export type Endpoint<Input, Answer = unknown> = Said<Answer> & {
  /** What path, query and body hold together; a value in the path wins. */
  readonly input: z.ZodType<Input>;
  readonly run: (caller: Actor, input: Input, now: Date) => Promise<Outcome<NoInfer<Answer>>>;
};

// 600 requests at once, and ten more each second.
const perCaller = { burst: 600, seconds: 0.1 };
const largestBody = 1_000_000;

/** A GET of the API: who calls, what they ask for, the answer of a query. */
export function readEndpoint<Input, Answer>({ input, run, ...said }: Endpoint<Input, Answer>) {
  const handler: Handler = (request, context) =>
    answering(request, async (caller) => {
      const parsed = await parseAddress(input, request, context);
      if (isRefusal(parsed)) return parsed;
      const body = await run(caller, parsed.input, new Date());
      return isRefusal(body) ? body : { status: 200, body, factId: null };
    });
  return described(handler, { ...said, input, inputIn: "query", writes: false, status: 200 });
}

type Written<Answer, Later> = Promise<Outcome<NoInfer<Answer> | TakenUp<NoInfer<Later>>>>;

type WriteEndpoint<Input, Answer, Later> = Omit<Endpoint<Input, Answer>, "later" | "run"> & {
  readonly status?: 200 | 201;
  readonly later?: z.ZodType<Later>;
  /** Names of fields that are told once and never kept: a repeated request finds null in them. */
  readonly toldOnce?: readonly string[];
};
type Writing<Input, Answer, Later> = {
  readonly run: (caller: Actor, input: Input, now: Date) => Written<Answer, Later>;
};

/**
 * A POST, PUT, PATCH or DELETE of the API: who calls, what they want, one command in one transaction. Honours
 * Idempotency-Key, takes If-Match as the input's `revision`, and names the recorded fact in the header `Fact`. What `run` has only
 * taken up is answered with 202.
 */
export function writeEndpoint<Input, Answer, Later = never>({
  run,
  ...said
}: WriteEndpoint<Input, Answer, Later> & Writing<Input, Answer, Later>) {
  return preparedEndpoint({ ...said, prepare: async (caller, input, now) => () => run(caller, input, now) });
}

type Preparing<Input, Answer, Later> = {
  readonly prepare: (caller: Actor, input: Input, now: Date) => Promise<() => Written<Answer, Later>>;
};

/**
 * The same for what has to be known before, and takes its time: `prepare` runs outside of the transaction, whose locks and
 * connection it would keep, and answers what is to be done inside.
 */
export function preparedEndpoint<Input, Answer, Later = never>({
  input,
  prepare,
  status = 200,
  toldOnce = [],
  ...said
}: WriteEndpoint<Input, Answer, Later> & Preparing<Input, Answer, Later>) {
  const handler: Handler = (request, context) =>
    answering(request, async (caller) => {
      const match = request.headers.get("if-match");
      const revision = /^"(\d+)"$/.exec(match ?? "")?.[1];
      // A condition that can't be read can't be met (RFC 9110, 13.1.1).
      if (match && !revision) return refuse("changed_meanwhile");
      const body = parseJson(await readBody(request));
      const raw = { ...body, ...(revision && { revision }), ...(await context.params) };
      const parsed = parseInput(input, raw);
      if (isRefusal(parsed)) return parsed;
      const run = await prepare(caller, parsed.input, new Date());
      return inTransaction(caller, async (tx) => {
        const act = async (): Promise<Outcome<Answered>> => {
          const answer = await run();
          if (isRefusal(answer)) return answer;
          const factId = tx.facts.at(-1) ?? null;
          return answer instanceof TakenUp
            ? { status: 202, body: answer.body, factId }
            : { status, body: answer, factId };
        };
        const key = request.headers.get("idempotency-key");
        const asked = `${request.method} ${request.url}\n${JSON.stringify(raw)}`;
        return onceOnly(tx, caller, { key, request: asked, toldOnce }, act);
      });
    });
  return described(handler, { ...said, input, inputIn: "body", writes: true, status });
}

/** What path and query of a request hold together, parsed; a value in the path wins. */
export async function parseAddress<Input>(input: z.ZodType<Input>, request: Request, context: Context) {
  const query = Object.fromEntries(new URL(request.url).searchParams);
  return parseInput(input, { ...query, ...(await context.params) });
}

/**
 * One request from its caller to its answer: who calls, whether they may call so often, and whatever was refused or thrown on
 * the way as an answer too.
 */
export async function answering(
  request: Request,
  answer: (caller: Actor) => Promise<Outcome<Answered | Response>>,
): Promise<Response> {
  try {
    const caller = await requireCaller(request);
    const allowance = await take(`api ${callerId(caller)}`, perCaller);
    const headers = {
      "RateLimit-Policy": `"caller";q=${perCaller.burst};w=${perCaller.burst * perCaller.seconds}`,
      RateLimit: `"caller";r=${allowance.remaining};t=${Math.max(1, allowance.retryAfterSeconds)}`,
    };
    if (!allowance.allowed) {
      const { retryAfterSeconds } = allowance;
      return problemResponse({ refused: "too_many_requests", retryAfterSeconds }, headers);
    }
    return respond(await answer(caller), headers);
  } catch (error) {
    return thrownResponse(error);
  }
}

function respond(outcome: Answered | Response | Refusal, headers: Record<string, string>): Response {
  if (isRefusal(outcome)) return problemResponse(outcome, headers);
  if (outcome instanceof Response) return withHeaders(outcome, headers);
  const { status, body, factId } = outcome;
  return Response.json(body, {
    status,
    headers: {
      ...headers,
      "Cache-Control": "no-store",
      ...(factId && { Fact: factId }),
      ...(hasRevision(body) && { ETag: `"${body.revision}"` }),
    },
  });
}

function withHeaders(response: Response, headers: Record<string, string>): Response {
  for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
  return response;
}

/** The body as text, at most a megabyte; empty where there is none. Throws `Refused`: wrong_content_type, too_large. */
export async function readBody(request: Request): Promise<string> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of request.body ?? []) {
    size += part.byteLength;
    if (size > largestBody) throw new Refused("too_large");
    parts.push(part);
  }
  const isJson = request.headers.get("content-type")?.startsWith("application/json");
  if (size > 0 && !isJson) throw new Refused("wrong_content_type");
  return Buffer.concat(parts).toString("utf8");
}

/** The object in a body of JSON. Throws `Refused("invalid_input")` for anything else. */
export function parseJson(text: string): object {
  if (text === "") return {};
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === "object" && value !== null && !Array.isArray(value)) return value;
  } catch {
    // Falls through to the same refusal: not JSON, or not an object.
  }
  throw new Refused("invalid_input");
}

function hasRevision(body: unknown): body is { revision: number } {
  return typeof body === "object" && body !== null && "revision" in body;
}
