"use client";

import { useRouter } from "next/navigation";
import { createContext, lazy, type ReactNode, Suspense, use, useEffect, useRef, useState } from "react";
import type { Deed } from "../palette/entries.ts";
import { type Begun, nameOfKey, readKey } from "./keys.ts";
import { isMeantForSomethingElse } from "./single-keys.ts";

type Panel = "palette" | "help";

// Neither is needed to read a page. The palette comes with the first half of Ctrl K, so that nothing is typed before it is there.
const loadPalette = () => import("../palette/palette.tsx");
const Palette = lazy(loadPalette);
const KeyboardHelp = lazy(() => import("./keyboard-help.tsx"));

const ShowContext = createContext<(panel: Panel) => void>(() => {});

/** Answers the function that opens the palette or the keyboard help. */
export function useShow() {
  return use(ShowContext);
}

/** Listens for the shortcuts of the product, and holds the two panels that they open. `deeds` are what the palette can do. */
export function Shortcuts({ deeds, children }: { deeds: readonly Deed[]; children: ReactNode }) {
  const [panel, setPanel] = useState<Panel | null>(null);
  const router = useRouter();
  const begun = useRef<Begun>({ keys: [], at: 0 });
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key === "Control" || event.key === "Meta") void loadPalette();
      const name = nameOfKey(event);
      if (!name || event.defaultPrevented || (!name.startsWith("Mod+") && isMeantForSomethingElse(event))) return;
      const read = readKey(begun.current, name, event.timeStamp);
      begun.current = read.begun;
      const act = read.shortcut?.act;
      if (!act) return;
      event.preventDefault();
      if ("go" in act) router.push(act.go);
      else setPanel(act.show);
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [router]);
  const close = () => setPanel(null);
  return (
    <ShowContext value={setPanel}>
      {children}
      <Suspense fallback={null}>
        {panel === "palette" && <Palette deeds={deeds} close={close} />}
        {panel === "help" && <KeyboardHelp close={close} />}
      </Suspense>
    </ShowContext>
  );
}
