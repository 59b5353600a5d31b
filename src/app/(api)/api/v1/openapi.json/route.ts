import { findApiDocument } from "#api.ts";

/** The API's document, for whoever asks: it tells of calls, never of anybody. */
export async function GET() {
  return Response.json(await findApiDocument());
}
