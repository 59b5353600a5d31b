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

/** A tab at the edge of the page, below the top bar where nothing is under it and else at the foot, that says, calmly, when changes of others don't show at once; nothing as long as they do. */
export function ConnectionLine() {
  const state = useConnection();
  const path = usePathname();
  const sentence = sentences[state];
  return (
    <div aria-live="polite">
      {sentence && (
        <p
          role="status"
          className="max-lg:fixed max-lg:right-4 max-lg:bottom-[calc(3.5rem+env(safe-area-inset-bottom))] max-lg:rounded-t-control md:max-lg:bottom-0 lg:absolute lg:top-full lg:right-8 lg:rounded-b-control border border-line bg-sunk px-3 py-1 text-soft text-xs"
        >
          {sentence}{" "}
          {state === "ended" && <TextLink href={`/sign-in?next=${encodeURIComponent(path)}`}>Sign in</TextLink>}
        </p>
      )}
    </div>
  );
}
