import { Mail, Phone } from "lucide-react";
import { Chip } from "#ui/chip.tsx";
import { Term } from "#ui/glossary/term.tsx";
import { ReachLink } from "../follow-ups/components/reach-link.tsx";
import type { LeadItem } from "../list/schema.ts";
import { leadName, leadPosition } from "../rules/names.ts";
import { stageLabel, stageTone } from "../rules/stages.ts";

/** Who it is, where they stand, who looks after them, and how to reach them with one tap. */
export function LeadHeader({ lead }: { lead: LeadItem }) {
  const { id, email, phone, stage } = lead;
  const reach = {
    leadId: id,
    name: leadName(lead),
    className: "flex min-h-7 min-w-0 items-center gap-2 font-semibold",
  };
  const position = leadPosition(lead);
  return (
    <header className="wrap-anywhere grid gap-1.5">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <h1 className="min-w-0 text-2xl">{reach.name}</h1>
        <Chip tone={stageTone(stage)}>
          <Term>{stageLabel(stage)}</Term>
        </Chip>
      </div>
      <p className="text-soft">
        {position && `${position} · `}
        {careOf(lead, position === "")}
      </p>
      <p className="flex flex-wrap gap-x-6 gap-y-1">
        {phone && (
          <ReachLink {...reach} channel="call" address={phone}>
            <Phone aria-hidden size={15} className="shrink-0 text-soft" />
            <span className={underlined}>{phone}</span>
          </ReachLink>
        )}
        {email && (
          <ReachLink {...reach} channel="email" address={email}>
            <Mail aria-hidden size={15} className="shrink-0 text-soft" />
            <span className={underlined}>{email}</span>
          </ReachLink>
        )}
      </p>
    </header>
  );
}

function careOf({ owner, erasedAt }: LeadItem, isFirst: boolean): string {
  if (owner) return `${owner.name} ${erasedAt ? "looked" : "looks"} after them`;
  if (erasedAt) return "";
  return `${isFirst ? "Nobody" : "nobody"} looks after them yet`;
}

const underlined = "min-w-0 underline decoration-dotted underline-offset-4";
