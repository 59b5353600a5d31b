import type { Person } from "#platform/actor.ts";
import { isAllowed } from "#platform/authorize.ts";
import { Card } from "#ui/layout/card.tsx";
import type { Reader } from "#ui/time.tsx";
import type { LeadPage } from "../queries/find-lead-page.ts";
import { StagePath } from "../timeline/components/stage-path.tsx";
import { Story } from "../timeline/components/story.tsx";
import { correcting } from "../timeline/policy.ts";

type LeadStoryProps = Pick<LeadPage, "lead" | "story" | "path"> & { person: Person; reader: Reader };

/** How a lead got where it stands, and all that happened to it. */
export function LeadStory({ lead: { id, stage, erasedAt }, story, path, person, reader }: LeadStoryProps) {
  const mayTakeBack = (erasedAt ? [] : story)
    .filter(({ event: { type }, isCorrected }) => !isCorrected && type !== "received" && type !== "corrected")
    .filter(({ event: { type } }) => isAllowed(person, correcting(type), { stage }));
  return (
    <Card title="Its story" aside={`Times in ${reader.timeZone}`}>
      <div className="grid gap-7">
        <StagePath path={path} reader={reader} />
        <Story story={story} leadId={id} mayTakeBack={new Set(mayTakeBack.map((entry) => entry.id))} reader={reader} />
      </div>
    </Card>
  );
}
