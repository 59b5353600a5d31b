import { TextLink } from "#ui/controls/text-link.tsx";
import { Terms } from "#ui/glossary/term.tsx";
import { Card } from "#ui/layout/card.tsx";
import { type Reader, Time } from "#ui/time.tsx";
import { nextInWords } from "../rules/next-in-words.ts";
import type { HandedOver, JudgedNow, LeadQualification } from "../schema.ts";
import { MatchedRules } from "./matched-rules.tsx";

type QualificationCardProps = {
  qualification: LeadQualification;
  /** Of the lead definition; null where nobody has begun one. */
  agreementId: string | null;
  reader: Reader;
};

/** Why a lead is an MQL, rule by rule; while it isn't Sales' turn, what is missing now. */
export function QualificationCard({ qualification, agreementId, reader }: QualificationCardProps) {
  if (qualification === null) return null;
  if ("now" in qualification) return <Now {...qualification.now} agreementId={agreementId} />;
  return <HandedOverCard {...qualification} agreementId={agreementId} reader={reader} />;
}

type WithAgreement = Pick<QualificationCardProps, "agreementId">;

function HandedOverCard({
  by,
  at,
  version,
  points,
  rules,
  agreementId,
  reader,
}: HandedOver & WithAgreement & { reader: Reader }) {
  return (
    <Card title="Why an MQL" aside={<DefinitionLink agreementId={agreementId} version={version} />}>
      <div className="grid gap-3">
        <p className="text-pretty text-soft">
          <Terms>{reasons[by]}</Terms>
          {at && (
            <>
              {" "}
              on <Time at={at} reader={reader} />
            </>
          )}
          .
        </p>
        {by === "definition" && <MatchedRules rules={rules} points={points ?? 0} />}
      </div>
    </Card>
  );
}

const reasons = {
  definition: "The lead definition in force then handed it over to Sales",
  import: "The program it comes from had it as an MQL",
  person: "Somebody handed it over by hand",
} as const;

function Now({ agreementId, ...now }: JudgedNow & WithAgreement) {
  const { version, points, threshold, rules, misses } = now;
  const next = nextInWords(now);
  const title = misses.length === 0 ? "Fulfils the definition" : "What is missing to be an MQL";
  return (
    <Card title={title} aside={<DefinitionLink agreementId={agreementId} version={version} />}>
      <div className="grid gap-4">
        {next !== null && (
          <p className="text-pretty text-soft">
            <Terms>{next}</Terms>
          </p>
        )}
        {misses.length > 0 && (
          <ul className="wrap-anywhere grid gap-1.5">
            {misses.map((miss) => (
              <li key={miss} className="grid grid-cols-[auto_1fr] gap-2 text-pretty">
                <span aria-hidden>·</span>
                {miss}
              </li>
            ))}
          </ul>
        )}
        <MatchedRules rules={rules} points={points} threshold={threshold} />
      </div>
    </Card>
  );
}

function DefinitionLink({ agreementId, version }: WithAgreement & { version: number | null }) {
  if (agreementId === null || version === null) return null;
  return <TextLink href={`/agreements/${agreementId}/versions/${version}`}>Definition, version {version}</TextLink>;
}
