import { problemResponse } from "#platform/api/problem.ts";
import { refuse } from "#platform/refusals.ts";

/** Any address of the API that isn't one. */
const nothingHere = () => problemResponse(refuse("not_found"));

export { nothingHere as DELETE, nothingHere as GET, nothingHere as PATCH, nothingHere as POST, nothingHere as PUT };
