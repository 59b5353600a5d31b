import { type Reader, Time } from "#ui/time.tsx";
import { placeLabel } from "../../people/rules/people.ts";
import type { InvitationToJoin } from "../queries.ts";

type InvitationSummaryProps = {
  invitation: Pick<InvitationToJoin, "role" | "team" | "isAdmin" | "title" | "inviter" | "email" | "expiresAt">;
  reader: Reader;
};

/** What one is invited to, as what, by whom and until when. */
export function InvitationSummary({ invitation, reader }: InvitationSummaryProps) {
  const { isAdmin, title, inviter, email, expiresAt } = invitation;
  const rows = [
    ["As", `${placeLabel(invitation)}${isAdmin ? ", admin" : ""}${title ? ` · ${title}` : ""}`],
    ["E-mail", email],
    ["Invited by", inviter ?? "whoever runs Common Ground here"],
  ] as const;
  return (
    <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1.5 rounded-card border border-line bg-surface p-4">
      {rows.map(([term, detail]) => (
        <div key={term} className="contents">
          <dt className="text-soft">{term}</dt>
          <dd>{detail}</dd>
        </div>
      ))}
      <dt className="text-soft">Open until</dt>
      <dd>
        <Time at={expiresAt} reader={reader} />
      </dd>
    </dl>
  );
}
