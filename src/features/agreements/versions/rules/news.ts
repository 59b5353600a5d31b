import type { NewsTable, Telling } from "../../../activity/news/schema.ts";
import { aboutAgreements, heads } from "../../rules/news.ts";
import type { versionFacts } from "../schema/facts.ts";
import { versionAddress } from "./address.ts";

const everybody: readonly Telling[] = [{ whom: "everybody", kind: aboutAgreements }];

const version = { href: versionAddress, thing: versionAddress };
const toHeads = { ...version, tells: () => heads };
const toEverybody = { ...version, tells: () => everybody };

/** The heads are told what lies before them; everybody, what holds from now on; whoever objected, what was answered. */
export const versionNews: NewsTable<typeof versionFacts> = {
  "agreement.proposed": toHeads,
  // With the last signature comes that it is in force.
  "agreement.signed": { ...version, tells: ({ isLast }) => (isLast ? [] : heads) },
  "agreement.agreed": toHeads,
  "agreement.took_force": toEverybody,
  "agreement.declined": toHeads,
  "agreement.withdrawn": toHeads,
  "agreement.ended": toEverybody,
  "agreement.objected": toHeads,
  "agreement.objection_answered": {
    ...version,
    tells: ({ memberId }) => [{ whom: { memberId }, kind: aboutAgreements }],
  },
  "agreement.reminded": {
    tells: () => heads,
    href: "/agreements",
    thing: ({ agreementId, about, day }) => `${agreementId} ${about} ${day}`,
  },
};
