import type { Day } from "#platform/day.ts";
import { Chip } from "#ui/chip.tsx";
import { TextLink } from "#ui/controls/text-link.tsx";
import { type Reader, Time } from "#ui/time.tsx";
import { teamLabel, teams } from "../../../workspace/people/rules/people.ts";
import { sideLook } from "../../components/sides.ts";
import { DecideBy } from "../../drafts/components/decide-by.tsx";
import type { DraftAction } from "../../drafts/components/draft-room.tsx";
import { versionAddress } from "../rules/address.ts";
import { sideInWords, standingInWords } from "../rules/where-it-stands.ts";
import type { AgreementItem } from "../schema/standing.ts";

type AgreementCardProps = {
  item: AgreementItem;
  /** The CEO's way to ask for a decision on it; null for everybody else. */
  ask: DraftAction | null;
  today: Day;
  reader: Reader;
};

/** One agreement: what holds, what waits for whom since when, and how far each side is with the draft. */
export function AgreementCard({ item, ask, today, reader }: AgreementCardProps) {
  const { title, heading, proposed, inForce } = item;
  return (
    <section className="wrap-anywhere grid gap-5 rounded-card border border-line bg-surface p-5 sm:p-6">
      <header className="flex flex-wrap items-start justify-between gap-x-8 gap-y-4">
        <div className="grid min-w-0 gap-2">
          <p className="font-semibold text-soft text-xs">{title}</p>
          <h2 className="font-serif text-2xl">{heading}</h2>
          <Chips item={item} />
        </div>
        <DecideBy decideBy={item.decideBy} today={today} locale={reader.locale} ask={ask} />
      </header>
      <div className="grid gap-4 sm:grid-cols-2">
        {teams.map((team) => (
          <div
            key={team}
            className={`grid content-start gap-1 rounded-control border-t-2 bg-sunk px-4 py-3 ${sideLook[team].edge}`}
          >
            <h3 className={`text-sm ${sideLook[team].text}`}>{teamLabel(team)}</h3>
            {sideInWords(item, team).map((line) => (
              <p key={line}>{line}.</p>
            ))}
          </div>
        ))}
      </div>
      {(proposed || inForce || standingInWords(item).length > 0) && (
        <p className="text-pretty text-soft">
          {proposed && (
            <>
              {proposed.proposedBy} proposed version {proposed.number} for {teamLabel(proposed.proposedFor)}; nothing
              has happened to it since <Time at={proposed.waitsSince} reader={reader} />.{" "}
            </>
          )}
          {inForce && (
            <>
              Version {inForce.number} is in force since <Time at={inForce.tookForceAt} reader={reader} />.{" "}
            </>
          )}
          {standingInWords(item)
            .map((line) => `${line}.`)
            .join(" ")}
        </p>
      )}
      <Ways item={item} />
    </section>
  );
}

function Chips({ item: { inForce, agreed, proposed, draft } }: { item: AgreementItem }) {
  return (
    <p className="flex flex-wrap gap-2">
      {inForce && <Chip tone="shared">Version {inForce.number} in force</Chip>}
      {agreed && <Chip tone="shared">Version {agreed.number} signed by both</Chip>}
      {proposed && <Chip tone="at-risk">Version {proposed.number} waits for signatures</Chip>}
      {!inForce && <Chip>Not yet agreed</Chip>}
      {draft && draft.wantsChange > 0 && (
        <Chip tone="at-risk">
          A change is wanted in {draft.wantsChange === 1 ? "1 clause" : `${draft.wantsChange} clauses`}
        </Chip>
      )}
    </p>
  );
}

function Ways({ item: { agreementId, href, inForce, agreed, proposed } }: { item: AgreementItem }) {
  if (!agreementId) return null;
  const version = (number: number) => versionAddress({ agreementId, number });
  return (
    <p className="flex flex-wrap gap-x-6 gap-y-2 border-line border-t pt-4">
      {proposed && (
        <TextLink href={version(proposed.number)}>Read version {proposed.number}, which is to be signed</TextLink>
      )}
      <TextLink href={href}>Open the draft</TextLink>
      {agreed && <TextLink href={version(agreed.number)}>Read version {agreed.number}</TextLink>}
      {inForce && <TextLink href={version(inForce.number)}>Read version {inForce.number}</TextLink>}
      <TextLink href={`/agreements/${agreementId}/history`}>History</TextLink>
    </p>
  );
}
