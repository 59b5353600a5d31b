import { EmptyState } from "#ui/empty-state.tsx";
import { type Reader, Time } from "#ui/time.tsx";
import type { KeptMail } from "../queries.ts";

/** Mails as they would have gone out, newest first. */
export function KeptMails({ mails, reader }: { mails: readonly KeptMail[]; reader: Reader }) {
  if (mails.length === 0) {
    return (
      <EmptyState title="No mail so far">
        What would have been mailed to somebody will lie here for 30 days, word by word.
      </EmptyState>
    );
  }
  return (
    <ul className="divide-y divide-line">
      {mails.map(({ id, to, subject, text, writtenAt }) => (
        <li key={id} className="py-3 first:pt-0 last:pb-0">
          <details>
            <summary className="wrap-anywhere cursor-pointer rounded-control py-0.5">
              <strong>{subject}</strong>
              <span className="block text-soft">
                To {to}, <Time at={writtenAt} reader={reader} />
              </span>
            </summary>
            <pre className="wrap-anywhere mt-2 whitespace-pre-wrap rounded-control bg-sunk px-4 py-3 font-sans">
              {text}
            </pre>
          </details>
        </li>
      ))}
    </ul>
  );
}
