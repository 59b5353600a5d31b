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

/** Says, calmly, when changes of others don't show at once; nothing as long as they do. */
export function ConnectionLine() {
  const state = useConnection();
  const path = usePathname();
  const sentence = sentences[state];
  return (
    <div aria-live="polite">
      {sentence && (
        <p role="status" className="text-soft text-xs">
          {sentence}{" "}
          {state === "ended" && <TextLink href={`/sign-in?next=${encodeURIComponent(path)}`}>Sign in</TextLink>}
        </p>
      )}
    </div>
  );
}
