import { commonGround } from "./common-ground.ts";
import { dynamics } from "./dynamics.ts";
import { hubspot } from "./hubspot.ts";
import { meta } from "./meta.ts";
import { own } from "./own.ts";
import { pipedrive } from "./pipedrive.ts";
import { salesforceDataLoader, salesforceReport } from "./salesforce.ts";
import type { Vocabulary } from "./vocabulary.ts";
import { zoho } from "./zoho.ts";

const vendors: readonly Vocabulary[] = [
  commonGround,
  hubspot,
  salesforceDataLoader,
  salesforceReport,
  pipedrive,
  zoho,
  dynamics,
  meta,
];

/** In whose words a header is written: of which program's marks it has most, if it has enough of them. */
export function speakerOf(columns: readonly string[]): Vocabulary {
  const [loudest] = vendors
    .map((vocabulary) => ({ vocabulary, marks: columns.filter((column) => vocabulary.marks.test(column)).length }))
    .filter(({ vocabulary, marks }) => marks >= vocabulary.needed)
    .toSorted((one, other) => other.marks - one.marks);
  return loudest?.vocabulary ?? own;
}
