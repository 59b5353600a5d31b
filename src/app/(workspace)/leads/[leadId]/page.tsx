import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { QualificationCard } from "#features/definitions/qualification/components/qualification-card.tsx";
import { findSaidOfLead } from "#features/definitions/qualification/queries/find-said-of-lead.ts";
import { LeadHeader } from "#features/leads/components/lead-header.tsx";
import { LeadStory } from "#features/leads/components/lead-story.tsx";
import { LeadValues } from "#features/leads/components/lead-values.tsx";
import { LeadDuplicates } from "#features/leads/duplicates/components/lead-duplicates.tsx";
import { ErasedCard } from "#features/leads/erasure/components/erased-card.tsx";
import { FollowUpCard } from "#features/leads/follow-ups/components/follow-up-card.tsx";
import { findLead } from "#features/leads/queries/find-lead.ts";
import { findLeadPage } from "#features/leads/queries/find-lead-page.ts";
import { leadName } from "#features/leads/rules/names.ts";
import { NextStep } from "#features/leads/timeline/components/next-step.tsx";
import { leadInput } from "#features/leads/timeline/schema.ts";
import { dayAt } from "#platform/day.ts";
import { isRefusal } from "#platform/refusals.ts";
import { requireSession } from "#platform/session/current.ts";

type LeadPageProps = { params: Promise<{ leadId: string }> };

export async function generateMetadata({ params }: LeadPageProps): Promise<Metadata> {
  const { actor } = await requireSession();
  const asked = leadInput.safeParse(await params);
  const lead = asked.success ? await findLead(actor, asked.data.leadId) : null;
  return { title: !lead || isRefusal(lead) ? "Lead" : leadName(lead) };
}

export default async function LeadPage({ params }: LeadPageProps) {
  const { actor, timeZone, locale } = await requireSession();
  const asked = leadInput.safeParse(await params);
  if (!asked.success) notFound();
  const { leadId } = asked.data;
  const now = new Date();
  const [page, said] = await Promise.all([findLeadPage(actor, leadId), findSaidOfLead(actor, leadId, now)]);
  if (isRefusal(page)) notFound();
  if (page.lead.id !== leadId) redirect(`/leads/${page.lead.id}`);
  const reader = { timeZone, locale };
  return (
    <main id="content" className="mx-auto grid w-full max-w-6xl content-start gap-5 px-4 py-6 sm:px-8 md:py-8">
      <LeadHeader lead={page.lead} />
      <div className="grid grid-cols-1 items-start gap-5 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="grid min-w-0 gap-5">
          {page.lead.erasedAt ? (
            <ErasedCard erasedAt={page.lead.erasedAt} reader={reader} />
          ) : (
            <>
              <NextStep {...page} {...said} person={actor} leadId={leadId} stage={page.lead.stage} />
              <QualificationCard {...said} reader={reader} />
              <FollowUpCard {...page} person={actor} today={dayAt(timeZone, now)} locale={locale} />
              <LeadDuplicates {...page} leadId={leadId} person={actor} reader={reader} />
            </>
          )}
          <LeadStory {...page} person={actor} reader={reader} />
        </div>
        <LeadValues {...page} person={actor} reader={reader} />
      </div>
    </main>
  );
}
