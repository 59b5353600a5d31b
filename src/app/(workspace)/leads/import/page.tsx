import type { Metadata } from "next";
import { DropFile } from "#features/leads/imports/components/drop-file.tsx";
import { ImportList } from "#features/leads/imports/components/import-list.tsx";
import { MappingList } from "#features/leads/imports/components/mapping-list.tsx";
import { WhereFrom } from "#features/leads/imports/components/where-from.tsx";
import { importPolicy } from "#features/leads/imports/policy.ts";
import { listImports } from "#features/leads/imports/queries/list-imports.ts";
import { listMappings } from "#features/leads/imports/queries/list-mappings.ts";
import { listImportsInput } from "#features/leads/imports/schema.ts";
import { isAllowed } from "#platform/authorize.ts";
import { requireSession } from "#platform/session/current.ts";
import { EmptyState } from "#ui/empty-state.tsx";
import { Card } from "#ui/layout/card.tsx";
import { Page } from "#ui/layout/page.tsx";

export const metadata: Metadata = { title: "Import leads" };

export default async function ImportsPage({ searchParams }: { searchParams: Promise<Record<string, unknown>> }) {
  const { actor, timeZone, locale } = await requireSession();
  const asked = listImportsInput.safeParse(await searchParams).data;
  const [{ items, nextCursor }, mappings] = await Promise.all([listImports(actor, asked), listMappings(actor)]);
  const mayBring = isAllowed(actor, importPolicy.bring, undefined);
  const reader = { timeZone, locale };
  return (
    <Page title="Import leads" lead="Your history is the start: bring it along, with all that happened to each lead.">
      {mayBring ? (
        <Card title="Bring a file">
          <div className="grid gap-4">
            <DropFile locale={locale} />
            <WhereFrom />
          </div>
        </Card>
      ) : (
        <EmptyState title="Imports are the heads' and the admins' affair">
          They bring thousands of leads at once. Ask one of them if you have a file that belongs here.
        </EmptyState>
      )}
      <Card title="Imports">
        <ImportList imports={items} older={nextCursor} isLatest={!asked?.cursor} reader={reader} />
      </Card>
      {mappings.length > 0 && (
        <Card title="Remembered" aside="A file with the same columns is understood the same way.">
          <MappingList mappings={mappings} mayForget={mayBring} reader={reader} />
        </Card>
      )}
    </Page>
  );
}
