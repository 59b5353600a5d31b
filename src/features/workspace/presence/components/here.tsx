"use client";

import { usePathname } from "next/navigation";
import { useEffect, useEffectEvent } from "react";
import { Avatar } from "#ui/avatar.tsx";
import { Popover } from "#ui/controls/popover.tsx";
import { useConnection, useLive } from "#ui/live/use-live.ts";
import { othersByNearness } from "../rules.ts";
import type { PresentMember } from "../schema.ts";
import { lookAround, sayPlace, usePresent } from "./present.ts";

/** Often enough not to go stale, which takes 45 seconds. */
const stayMs = 20_000;
const mostAvatars = 3;

/** The others who have a page open just now, whoever is on this one first. Also tells them where this page is. */
export function Here({ me }: { me: string }) {
  const path = usePathname();
  const others = othersByNearness(usePresence(path), me, path);
  if (others.length === 0) return null;
  const names = others.map(({ name }) => name).join(", ");
  const more = others.length - mostAvatars;
  return (
    <Popover
      id="here"
      label={`Here now: ${names}`}
      button={
        <>
          <span className="hidden items-center -space-x-1.5 sm:flex">
            {others.slice(0, mostAvatars).map(({ memberId, name, team, isOnThisPage }) => (
              <span
                key={memberId}
                className={`rounded-full ${isOnThisPage ? "ring-2 ring-shared" : "ring-2 ring-ground"}`}
              >
                <Avatar name={name} side={team} />
              </span>
            ))}
            {more > 0 && <span className="pl-3 font-semibold text-soft text-xs">+{more}</span>}
          </span>
          <span className="grid size-7 place-items-center rounded-full border border-line-strong font-semibold text-soft text-xs sm:hidden">
            {others.length}
          </span>
        </>
      }
    >
      <ul aria-label="Here now" className="grid">
        {others.map(({ memberId, name, team, isOnThisPage }) => (
          <li key={memberId} className="flex items-center gap-3 px-2.5 py-1.5">
            <Avatar name={name} side={team} />
            <span className="min-w-0 flex-1">
              {name}
              <span className="block text-soft text-xs">{isOnThisPage ? "On this page" : "On another page"}</span>
            </span>
          </li>
        ))}
      </ul>
    </Popover>
  );
}

/** Says where this page is for as long as it is looked at, and answers who else is anywhere. */
function usePresence(path: string): readonly PresentMember[] {
  const present = usePresent();
  const state = useConnection();
  const isConnected = state === "live" || state === "polling";
  const stay = useEffectEvent(async () => {
    if (document.hidden) return;
    await sayPlace(path);
    await lookAround();
  });
  const leave = useEffectEvent(() => void sayPlace(null));

  useLive(["presence"], lookAround);
  // biome-ignore lint/correctness/useExhaustiveDependencies: A new path is what is to be said.
  useEffect(() => {
    if (!isConnected) return;
    const stayHere = () => void stay();
    const goAway = () => leave();
    stayHere();
    const timer = setInterval(stayHere, stayMs);
    document.addEventListener("visibilitychange", stayHere);
    window.addEventListener("pagehide", goAway);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", stayHere);
      window.removeEventListener("pagehide", goAway);
    };
  }, [isConnected, path]);
  return isConnected ? present : [];
}
