import { TextLink } from "#ui/controls/text-link.tsx";
import { EmptyState } from "#ui/empty-state.tsx";
import type { Span } from "../rules/tried.ts";

/** Where no lead came in on the days that were asked about. */
export function NothingTried({ span }: { span: Span }) {
  return (
    <EmptyState
      title="There is no history to try it on yet"
      action={<TextLink href="/leads/import">Bring your leads</TextLink>}
    >
      {span === "all" ? "No lead" : "Within these months no lead"} came in. With an export of your CRM, with leads that
      were won and lost, both sides see here what these sentences would have done to them.
    </EmptyState>
  );
}
