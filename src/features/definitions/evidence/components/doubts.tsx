import { TriangleAlert } from "lucide-react";
import type { Evidence } from "../schema.ts";

/** What makes evidence doubtful; first of all that its field seems to know the outcome. */
export function Doubts({ evidence: { leak, cautions } }: { evidence: Evidence }) {
  const others = cautions.filter((sentence) => sentence !== leak?.says);
  return (
    <div className="grid gap-2 empty:hidden">
      {leak && (
        <p className="wrap-anywhere flex items-start gap-2 rounded-control bg-at-risk-ground px-3 py-2 font-medium text-at-risk">
          <TriangleAlert aria-hidden size={16} className="mt-0.5 shrink-0" />
          <span>{leak.says} As a criterion it would promise more than it can keep.</span>
        </p>
      )}
      {others.map((sentence) => (
        <p key={sentence} className="wrap-anywhere text-pretty text-soft">
          {sentence}
        </p>
      ))}
    </div>
  );
}
