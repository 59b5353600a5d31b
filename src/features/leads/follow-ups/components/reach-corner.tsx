import type { Person } from "#platform/actor.ts";
import { isAllowed } from "#platform/authorize.ts";
import { timelinePolicy } from "../../timeline/policy.ts";
import { ReachBar } from "./reach-bar.tsx";

/** Asks what came of a call or a mail, for whoever may log a touch. */
export function ReachCorner({ person, locale }: { person: Person; locale: string }) {
  const mayLog = isAllowed(person, timelinePolicy.touch, { stage: "inquiry" });
  return mayLog && <ReachBar memberId={person.memberId} locale={locale} />;
}
