import { Button } from "#ui/controls/button.tsx";
import { type Reader, Time } from "#ui/time.tsx";
import type { Notification } from "../schema.ts";
import { DismissForm } from "./dismiss-form.tsx";

type NotificationListProps = {
  notifications: readonly Notification[];
  reader: Reader;
  /** A fact as words after its actor's name. */
  sentence: (fact: Notification["fact"]) => string;
};

/** What others did that one should know of, newest first. */
export function NotificationList({ notifications, reader, sentence }: NotificationListProps) {
  if (notifications.length === 0) {
    return <p className="text-soft">Nothing new. What others change will be listed here.</p>;
  }
  return (
    <DismissForm>
      <ul className="divide-y divide-line">
        {notifications.map(({ id, fact }) => (
          <li key={id} className="flex items-start justify-between gap-4 py-3 first:pt-0 last:pb-0">
            <div className="wrap-anywhere">
              <p>
                <strong>{fact.actor.name}</strong> {sentence(fact)}
              </p>
              <p className="text-soft">
                <Time at={fact.recordedAt} reader={reader} />
              </p>
            </div>
            <Button
              type="submit"
              name="notificationId"
              value={id}
              aria-label={`Dismiss: ${fact.actor.name} ${sentence(fact)}`}
            >
              Dismiss
            </Button>
          </li>
        ))}
      </ul>
    </DismissForm>
  );
}
