import { Button } from "#ui/controls/button.tsx";
import { type Reader, Time } from "#ui/time.tsx";
import { signOutAction } from "../actions.ts";
import type { SessionItem } from "../queries.ts";
import { EndSessionForm } from "./end-session-form.tsx";

/** Where one is signed in, each with the way to end it. */
export function SessionList({ sessions, reader }: { sessions: readonly SessionItem[]; reader: Reader }) {
  return (
    <ul className="divide-y divide-line">
      {sessions.map(({ id, device, startedAt, lastSeenAt, isThisOne }) => (
        <li
          key={id}
          className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-3.5 first:pt-0 last:pb-0"
        >
          <div>
            <p className="font-semibold">
              {device} {isThisOne && <span className="font-normal text-shared">this browser</span>}
            </p>
            <p className="text-soft">
              since <Time at={startedAt} reader={reader} />, last seen <Time at={lastSeenAt} reader={reader} />
            </p>
          </div>
          {isThisOne ? (
            <form action={signOutAction}>
              <Button type="submit">Sign out</Button>
            </form>
          ) : (
            <EndSessionForm sessionId={id} device={device} />
          )}
        </li>
      ))}
    </ul>
  );
}
