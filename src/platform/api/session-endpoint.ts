import { cookies } from "next/headers";
import { describeClient } from "../client-address.ts";
import { parseInput } from "../parse.ts";
import { isRefusal } from "../refusals.ts";
import { sealToken, sessionCookie } from "../session/cookie.ts";
import type { SignIn } from "../session/next-auth.ts";
import { refuseForeignOrigin } from "./caller.ts";
import { parseJson, readBody } from "./endpoint.ts";
import { problemResponse, thrownResponse } from "./problem.ts";

/** A call of the API that anybody may make and that ends in a session: its cookie is set, its token never shown. */
export function sessionEndpoint<Input>({ input, run }: SignIn<Input>) {
  return async (request: Request): Promise<Response> => {
    try {
      refuseForeignOrigin(request);
      const parsed = parseInput(input, parseJson(await readBody(request)));
      if (isRefusal(parsed)) return problemResponse(parsed);
      const outcome = await run(parsed.input, describeClient(request.headers), new Date());
      if (isRefusal(outcome)) return problemResponse(outcome);
      (await cookies()).set(sessionCookie.name, await sealToken(outcome.token), sessionCookie.options);
      return Response.json({ name: outcome.name }, { status: 201, headers: { "Cache-Control": "no-store" } });
    } catch (error) {
      return thrownResponse(error);
    }
  };
}
