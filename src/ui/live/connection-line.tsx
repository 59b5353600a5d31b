"use client";

import { usePathname } from "next/navigation";
import { TextLink } from "../controls/text-link.tsx";
import { useConnection } from "./use-live.ts";

const sentences = {
  live: null,
  polling: "Changes show every few seconds.",
  offline: "Offline: what you typed stays here.",
  ended: "This session has ended; what you typed stays here.",
};

/** A tab below the top bar that says, calmly, when changes of others don't show at once; nothing as long as they do. */
export function ConnectionLine() {
  const state = useConnection();
  const path = usePathname();
  const sentence = sentences[state];
  return (
    <div aria-live="polite">
      {sentence && (
        <p
          role="status"
          className="absolute top-full right-4 rounded-b-control border border-line border-t-0 bg-sunk px-3 py-1 text-soft text-xs sm:right-8"
        >
          {sentence}{" "}
          {state === "ended" && <TextLink href={`/sign-in?next=${encodeURIComponent(path)}`}>Sign in</TextLink>}
        </p>
      )}
    </div>
  );
}
