import { ownSystem } from "../../../schema.ts";
import type { Vocabulary } from "./vocabulary.ts";

/**
 * The list of leads as it is exported here: each row is found again, whichever program the lead is from. Where its way has led it
 * is told by its events, and not read back.
 */
export const commonGround: Vocabulary = {
  source: "own",
  system: ownSystem,
  marks: /^(system|external id|latest source|came in|stage since|handed over|recycled until)$/i,
  needed: 5,
  columns: [
    ["externalId", "external id"],
    ["system", "system"],
    ["createdAt", "came in"],
  ],
  machinery:
    /^(id|latest source|stage|stage since|handed over|handed over by|definition version|definition points|first touch|last touch|accepted|opportunity|won|closed|value|currency|expected close|reason|recycled until)$/,
};
