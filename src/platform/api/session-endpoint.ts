import { cookies } from "next/headers";
import type { z } from "zod";
import { clientAddressHeader } from "../client-address.ts";
import { parseInput } from "../parse.ts";
import { isRefusal, type Outcome } from "../refusals.ts";
import { sealToken, sessionCookie } from "../session/cookie.ts";
import { refuseForeignOrigin } from "./caller.ts";
import { parseJson, readBody } from "./endpoint.ts";
import { problemResponse, thrownResponse } from "./problem.ts";

type SessionEndpoint<Input> = {
  readonly input: z.ZodType<Input>;
  readonly run: (
    input: Input,
    client: { address: string; userAgent: string },
    now: Date,
  ) => Promise<Outcome<{ token: string; name: string }>>;
};

/** A call of the API that anybody may make and that ends in a session: its cookie is set, its token never shown. */
export function sessionEndpoint<Input>({ input, run }: SessionEndpoint<Input>) {
  return async (request: Request): Promise<Response> => {
    try {
      refuseForeignOrigin(request);
      const parsed = parseInput(input, parseJson(await readBody(request)));
      if (isRefusal(parsed)) return problemResponse(parsed);
      const client = {
        address: request.headers.get(clientAddressHeader) ?? "",
        userAgent: request.headers.get("user-agent") ?? "",
      };
      const outcome = await run(parsed.input, client, new Date());
      if (isRefusal(outcome)) return problemResponse(outcome);
      (await cookies()).set(sessionCookie.name, await sealToken(outcome.token), sessionCookie.options);
      return Response.json({ name: outcome.name }, { status: 201, headers: { "Cache-Control": "no-store" } });
    } catch (error) {
      return thrownResponse(error);
    }
  };
}
