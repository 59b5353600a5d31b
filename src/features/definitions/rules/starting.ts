import type { Definition } from "../schema.ts";
import type { Catalogue } from "./catalogue.ts";

/** A definition to begin with, of the fields that the workspace has: to be changed by both, clause by clause. */
export function startingDefinition(_catalogue: Catalogue): Definition {
  return {
    disqualifiers: [{ field: "company", op: "contains", value: "competitor" }],
    requiredFields: ["email"],
    criteria: { all: [] },
    score: { rules: [], threshold: 0 },
    acceptChecks: [],
    opportunityChecks: [],
    reasons: [],
    recycling: { restDays: 90 },
    glossary: [],
  };
}
