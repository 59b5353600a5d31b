import { isRefusal, type Outcome, refusalSentence } from "#platform/refusals.ts";
import { Notice } from "#ui/controls/notice.tsx";
import { TextLink } from "#ui/controls/text-link.tsx";
import { Card } from "#ui/layout/card.tsx";
import { type Reader, Time } from "#ui/time.tsx";
import type { ChainFault, Verification } from "../schema.ts";

type ChainStateProps = {
  /** Where the page is that verifies, and shows the same part of the trail beside it. */
  verifyAddress: string;
  verification: Outcome<Verification> | null;
  reader: Reader;
};

/** Whether the trail is what it was when it was sealed. Null: nobody has asked yet; recomputing it all is done on request. */
export function ChainState({ verifyAddress, verification, reader }: ChainStateProps) {
  return (
    <Card title="The chain of seals" aside={<TextLink href={verifyAddress}>Verify now</TextLink>}>
      {verification ? (
        <Finding verification={verification} reader={reader} />
      ) : (
        <p className="text-pretty text-soft">
          Every few seconds new entries are sealed: each seal covers the one before, and a copy lies outside the
          database. Verifying computes all of them again from the entries.
        </p>
      )}
    </Card>
  );
}

function Finding({ verification, reader }: { verification: Outcome<Verification>; reader: Reader }) {
  if (isRefusal(verification)) return <Notice tone="missed">{refusalSentence(verification.refused)}</Notice>;
  const { fault, sealedFacts, unsealedFacts, sealedThrough, comparedHeads } = verification;
  if (fault) return <p className="font-semibold text-missed">✕ {faultSentence(fault)}</p>;
  if (!sealedThrough) {
    return <p className="text-soft">Nothing is sealed yet; that happens a few seconds after the first entry.</p>;
  }
  return (
    <p className="text-pretty">
      <span className="font-semibold text-met">✓ The chain holds.</span> {sealedFacts} entries are as they were when
      they were sealed, the last on <Time at={sealedThrough} reader={reader} />
      {unsealedFacts > 0 && `; ${unsealedFacts} more wait for the next seal`}.
      {comparedHeads === 0 && " No copy outside the database was found here, so none could be compared with it."}
    </p>
  );
}

function faultSentence(fault: ChainFault): string {
  switch (fault.kind) {
    case "fact_changed":
      return `Entry ${fault.factId} was changed after seal ${fault.seal} had covered it.`;
    case "facts_missing_or_added":
      return `Entries under seal ${fault.seal} were removed or added later.`;
    case "seal_changed":
      return `Seal ${fault.seal} is not the one that was made.`;
    case "seal_missing":
      return `Seal ${fault.seal} is missing.`;
  }
}
