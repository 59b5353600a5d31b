import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ImportContent } from "#features/leads/imports/components/import-content.tsx";
import { findImport } from "#features/leads/imports/queries/find-import.ts";
import { importInput } from "#features/leads/imports/schema.ts";
import { isRefusal } from "#platform/refusals.ts";
import { requireSession } from "#platform/session/current.ts";
import { Page } from "#ui/layout/page.tsx";

export const metadata: Metadata = { title: "Import" };

type ImportPageProps = { params: Promise<{ importId: string }> };

export default async function ImportPage({ params }: ImportPageProps) {
  const { actor, timeZone, locale } = await requireSession();
  const address = importInput.safeParse(await params);
  const found = address.success ? await findImport(actor, address.data.importId) : null;
  if (!found || isRefusal(found)) notFound();
  return (
    <Page
      title={found.fileName}
      lead={`Brought by ${found.startedBy.name}`}
      width={found.state === "uploaded" ? "table" : "text"}
    >
      <ImportContent actor={actor} found={found} reader={{ timeZone, locale }} />
    </Page>
  );
}
