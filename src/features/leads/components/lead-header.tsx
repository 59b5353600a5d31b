import { Mail, Phone } from "lucide-react";
import type { ReactNode } from "react";
import { Chip } from "#ui/chip.tsx";
import type { LeadItem } from "../list/schema.ts";
import { leadName, leadPosition } from "../rules/names.ts";
import { stageLabel, stageTone } from "../rules/stages.ts";

/** Who it is, where they stand, who looks after them, and how to reach them with one tap. */
export function LeadHeader({ lead }: { lead: LeadItem }) {
  const { email, phone, stage, owner } = lead;
  const position = leadPosition(lead);
  return (
    <header className="wrap-anywhere grid gap-1.5">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <h1 className="min-w-0 text-2xl">{leadName(lead)}</h1>
        <Chip tone={stageTone(stage)}>{stageLabel(stage)}</Chip>
      </div>
      <p className="text-soft">
        {position && `${position} · `}
        {owner ? `${owner.name} looks after them` : `${position ? "nobody" : "Nobody"} looks after them yet`}
      </p>
      <p className="flex flex-wrap gap-x-6 gap-y-1">
        {phone && (
          <Reach href={`tel:${phone.replace(/[^\d+]/g, "")}`} icon={<Phone aria-hidden size={15} />}>
            {phone}
          </Reach>
        )}
        {email && (
          <Reach href={`mailto:${email}`} icon={<Mail aria-hidden size={15} />}>
            {email}
          </Reach>
        )}
      </p>
    </header>
  );
}

function Reach({ href, icon, children }: { href: string; icon: ReactNode; children: string }) {
  return (
    <a href={href} className="flex min-h-7 min-w-0 items-center gap-2 font-semibold">
      <span className="shrink-0 text-soft">{icon}</span>
      <span className="min-w-0 underline decoration-dotted underline-offset-4">{children}</span>
    </a>
  );
}
