import type { Metadata } from "next";
import { findApiDocument } from "#api.ts";
import { ChapterCard } from "#features/workspace/api-document/components/chapter-card.tsx";
import { ChapterList } from "#features/workspace/api-document/components/chapter-list.tsx";
import { HowToCall } from "#features/workspace/api-document/components/how-to-call.tsx";
import { RefusalCard } from "#features/workspace/api-document/components/refusal-card.tsx";
import { outline } from "#platform/api/outline.ts";
import { appAddress } from "#platform/mail.ts";
import { requireSession } from "#platform/session/current.ts";
import { Page } from "#ui/layout/page.tsx";

export const metadata: Metadata = { title: "API" };

export default async function ApiPage() {
  await requireSession();
  const chapters = outline(await findApiDocument());
  return (
    <Page title="API" lead="What other programs can read and do here: the same as people, by the same rules.">
      <HowToCall address={appAddress("/api/v1")} />
      <ChapterList chapters={chapters} />
      {chapters.map((chapter) => (
        <ChapterCard key={chapter.title} chapter={chapter} />
      ))}
      <RefusalCard />
    </Page>
  );
}
