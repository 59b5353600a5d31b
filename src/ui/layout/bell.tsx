import { Bell as Icon } from "lucide-react";
import Link from "next/link";

/** The way to the news, with the number of those that one hasn't dismissed yet. */
export function Bell({ unread }: { unread: number }) {
  return (
    <Link
      href="/notifications"
      aria-label={unread === 0 ? "Notifications" : `Notifications, ${unread} new`}
      className="relative grid size-9 shrink-0 place-items-center rounded-control text-soft hover:bg-sunk hover:text-ink"
    >
      <Icon aria-hidden size={18} strokeWidth={1.75} />
      {unread > 0 && (
        <span
          aria-hidden
          className="absolute top-0.5 right-0.5 grid min-w-4 place-items-center rounded-full bg-ink px-1 font-semibold text-[0.625rem] text-ground leading-4"
        >
          {unread > 99 ? "99+" : unread}
        </span>
      )}
    </Link>
  );
}
