import { Check, Circle, CircleDot } from "lucide-react";
import { Term } from "#ui/glossary/term.tsx";
import { Day, type Reader } from "#ui/time.tsx";
import { stageLabel, stageTone } from "../../rules/stages.ts";
import { dayIn } from "../rules/days.ts";
import type { Milestone } from "../rules/path.ts";

const inks = { marketing: "text-marketing", sales: "text-sales", shared: "text-shared", plain: "text-soft" };

/** How a lead got where it stands: each stage with its day, and what lies ahead. */
export function StagePath({ path, reader }: { path: readonly Milestone[]; reader: Reader }) {
  return (
    <div className="@container">
      <ol aria-label="Its way so far" className="grid gap-x-3 gap-y-2 @lg:auto-cols-fr @lg:grid-flow-col">
        {path.map((milestone) => (
          <li
            key={milestone.stage}
            aria-current={milestone.state === "now" ? "step" : undefined}
            className={`flex items-start gap-2 border-line @lg:border-t-2 @lg:pt-2.5 ${milestone.state === "ahead" ? "text-soft" : "@lg:border-ink"}`}
          >
            <Mark milestone={milestone} />
            <span className="min-w-0">
              <span className={milestone.state === "now" ? "font-semibold" : ""}>
                <Term>{stageLabel(milestone.stage)}</Term>
              </span>
              <span className="block text-soft text-xs @max-lg:inline @max-lg:before:content-['_·_']">
                <When milestone={milestone} reader={reader} />
              </span>
            </span>
          </li>
        ))}
      </ol>
    </div>
  );
}

function Mark({ milestone: { state, stage } }: { milestone: Milestone }) {
  if (state === "ahead") return <Circle aria-hidden size={16} className="mt-0.5 shrink-0 text-line-strong" />;
  const Icon = state === "now" ? CircleDot : Check;
  return <Icon aria-hidden size={16} className={`mt-0.5 shrink-0 ${inks[stageTone(stage)]}`} />;
}

function When({ milestone: { state, at }, reader }: { milestone: Milestone; reader: Reader }) {
  if (at) return <Day on={dayIn(reader.timeZone, at)} locale={reader.locale} />;
  return state === "ahead" ? "ahead" : "date not known";
}
