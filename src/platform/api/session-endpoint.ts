import { z } from "zod";
import { describeClient } from "../client-address.ts";
import { parseInput } from "../parse.ts";
import { isRefusal } from "../refusals.ts";
import { keepSession } from "../session/current.ts";
import type { SignIn } from "../session/next-auth.ts";
import { refuseForeignOrigin } from "./caller.ts";
import { type Handler, parseJson, readBody } from "./endpoint.ts";
import { described } from "./operation.ts";
import { problemResponse, thrownResponse } from "./problem.ts";

const answer = z.object({ name: z.string().describe("The name of whoever is signed in now.") });

/** A call of the API that anybody may make and that ends in a session: its cookie is set, its token never shown. */
export function sessionEndpoint<Input>({ says, input, run }: SignIn<Input> & { readonly says: string }) {
  const handler: Handler = async (request, context) => {
    try {
      refuseForeignOrigin(request);
      const parsed = parseInput(input, { ...parseJson(await readBody(request)), ...(await context.params) });
      if (isRefusal(parsed)) return problemResponse(parsed);
      const outcome = await run(parsed.input, describeClient(request.headers), new Date());
      if (isRefusal(outcome)) return problemResponse(outcome);
      await keepSession(outcome.token);
      return Response.json({ name: outcome.name }, { status: 201, headers: { "Cache-Control": "no-store" } });
    } catch (error) {
      return thrownResponse(error);
    }
  };
  return described(handler, { says, needs: null, input, inputIn: "body", writes: true, status: 201, answer });
}
