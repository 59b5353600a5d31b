import type { z } from "zod";
import type { Key } from "../actor.ts";
import { clientNetwork, describeClient } from "../client-address.ts";
import { findHookByToken } from "../find-hook.ts";
import { type Limit, take } from "../limits.ts";
import { appAddress } from "../mail.ts";
import { parseInput } from "../parse.ts";
import { isRefusal, type Outcome, type Refusal, refuse } from "../refusals.ts";
import type { Handler } from "./endpoint.ts";
import { described } from "./operation.ts";
import { problemResponse, thrownResponse } from "./problem.ts";

/** A request to a webhook as it came; `body` is null where it is larger than a megabyte. Header names are in lower case. */
export type Delivered = {
  readonly method: string;
  /** The whole address, as whoever sent it knows it. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array<ArrayBuffer> | null;
  /** How much of it was read. */
  readonly bytes: number;
};

/** What the sender hears: what its program expects to read. `location` leads a browser back to where it came from. */
export type Receipt = {
  readonly body: string;
  readonly contentType: string;
  readonly location: string | null;
  readonly factId: string | null;
};

type HookEndpoint = {
  readonly says: string;
  readonly input: z.ZodType<{ readonly hook: string; readonly token: string }>;
  readonly answer: z.ZodType;
  readonly receive: (actor: Key, delivered: Delivered, now: Date) => Promise<Outcome<Receipt>>;
};

// What one webhook may be sent: 600 requests at once, and ten more each second. Many of them may come from one address of a program's.
const perHook: Limit = { burst: 600, seconds: 0.1 };
const perAddress: Limit = { burst: 1_200, seconds: 0.05 };
const largestBody = 1_000_000;

/**
 * A call that needs neither key nor session: the token in its address says which webhook is meant, and all else is the sender's
 * way. A token that nobody has, or that of another program's webhook, is answered like any address that isn't there.
 */
export function hookEndpoint({ says, input, answer, receive }: HookEndpoint) {
  const handler: Handler = async (request, context) => {
    try {
      const { address } = describeClient(request.headers);
      const flood = await refuseFlood(`hooks from ${clientNetwork(address)}`, perAddress);
      if (flood) return problemResponse(flood);
      const parsed = parseInput(input, await context.params);
      if (isRefusal(parsed)) return problemResponse(refuse("not_found"));
      const hook = await findHookByToken(parsed.input.token);
      if (hook?.sender !== parsed.input.hook) return problemResponse(refuse("not_found"));
      if (hook.endedAt) return problemResponse(refuse("hook_ended"));
      const tooMany = await refuseFlood(`hook ${hook.actor.keyId}`, perHook);
      if (tooMany) return problemResponse(tooMany);
      return respond(await receive(hook.actor, await deliveredBy(request), new Date()));
    } catch (error) {
      return thrownResponse(error);
    }
  };
  return described(handler, { says, needs: null, input, inputIn: "body", writes: true, status: 200, answer });
}

async function refuseFlood(key: string, limit: Limit): Promise<Refusal | null> {
  const { allowed, retryAfterSeconds } = await take(key, limit);
  return allowed ? null : { refused: "too_many_requests", retryAfterSeconds };
}

async function deliveredBy(request: Request): Promise<Delivered> {
  const { pathname, search } = new URL(request.url);
  return {
    method: request.method,
    url: appAddress(`${pathname}${search}`),
    headers: Object.fromEntries(request.headers),
    ...(await bodyOf(request)),
  };
}

async function bodyOf(request: Request): Promise<Pick<Delivered, "body" | "bytes">> {
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const part of request.body ?? []) {
    bytes += part.byteLength;
    if (bytes > largestBody) return { body: null, bytes };
    parts.push(part);
  }
  return { body: new Uint8Array(Buffer.concat(parts)), bytes };
}

function respond(outcome: Outcome<Receipt>): Response {
  if (isRefusal(outcome)) return problemResponse(outcome);
  const { body, contentType, location, factId } = outcome;
  return new Response(location ? null : body, {
    status: location ? 303 : 200,
    headers: {
      "Cache-Control": "no-store",
      ...(location ? { Location: location } : { "Content-Type": contentType }),
      ...(factId && { Fact: factId }),
    },
  });
}
