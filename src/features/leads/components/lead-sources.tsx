import { TextLink } from "#ui/controls/text-link.tsx";
import { type Reader, Time } from "#ui/time.tsx";
import type { LeadItem } from "../list/schema.ts";

/** How a lead came to us, first and last, and what it is called where it comes from. */
export function LeadSources({ lead, reader }: { lead: LeadItem; reader: Reader }) {
  const { source, latestSource, campaign, identity, createdAt } = lead;
  return (
    <dl className="wrap-anywhere grid gap-3 sm:max-lg:grid-cols-2">
      <Row name="Came in">
        <Time at={createdAt} reader={reader} />
      </Row>
      <Row name="First source">{source ?? "not known"}</Row>
      {latestSource !== null && latestSource !== source && <Row name="Latest source">{latestSource}</Row>}
      {campaign && (
        <Row name="Campaign">
          <TextLink href={`/leads/campaigns/${campaign.id}`}>{campaign.name}</TextLink>
        </Row>
      )}
      {identity && (
        <Row name={`Its id over there (${identity.system})`}>
          <span className="font-mono text-xs">{identity.externalId}</span>
        </Row>
      )}
    </dl>
  );
}

function Row({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <div className="grid gap-0.5">
      <dt className="text-soft text-xs">{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
