import type { Team } from "#platform/actor.ts";
import { type Reader, Time } from "#ui/time.tsx";
import { teamLabel, teams } from "../../../workspace/people/rules/people.ts";
import type { Signature } from "../schema/version.ts";

type SignatureLinesProps = {
  signatures: readonly Signature[];
  /** Who would sign for a team that hasn't yet; null where its chair is empty or it is too late. */
  expected: Readonly<Record<Team, string | null>>;
  reader: Reader;
};

const ink = { sales: "text-sales", marketing: "text-marketing" };

/** Both sides' signatures under a version, one line each, and who is still to sign. */
export function SignatureLines({ signatures, expected, reader }: SignatureLinesProps) {
  return (
    <ul aria-label="Signatures" className="divide-y divide-line">
      {teams.map((team) => {
        const signature = signatures.find((candidate) => candidate.team === team);
        return (
          <li key={team} className="wrap-anywhere py-2.5 first:pt-0 last:pb-0">
            {signature ? (
              <Signed signature={signature} reader={reader} />
            ) : (
              <p className="flex flex-wrap items-baseline justify-between gap-x-4">
                <span className="font-serif text-soft text-xl italic">{expected[team] ?? "—"}</span>
                <span className="text-soft text-xs">{teamLabel(team)} has not signed</span>
              </p>
            )}
          </li>
        );
      })}
    </ul>
  );
}

function Signed({
  signature: { team, name, title, isActing, signedAt },
  reader,
}: {
  signature: Signature;
  reader: Reader;
}) {
  const seat = `${isActing ? "acting head" : "head"} of ${teamLabel(team)}`;
  return (
    <>
      <p className="flex flex-wrap items-baseline justify-between gap-x-4">
        <span className={`font-serif text-xl italic ${ink[team]}`}>{name}</span>
        <span className="text-soft text-xs">
          <Time at={signedAt} reader={reader} />
        </span>
      </p>
      <p className="text-soft text-xs">
        {title && title.toLowerCase() !== seat.toLowerCase() ? `${title}, ${seat}` : seat}
      </p>
    </>
  );
}
