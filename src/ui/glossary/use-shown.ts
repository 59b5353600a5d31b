import { type RefObject, useEffect, useState } from "react";
import type { Glossary, Meaning } from "./meanings.ts";

/** What is explained just now, the word that asked for it, and what keeps it open. */
type Shown = { readonly meaning: Meaning; readonly source: HTMLElement; readonly by: "pointer" | "focus" };

/**
 * Which word of the page is to be explained: what the pointer rests on, the keyboard has reached, or a finger has tapped, until
 * it leaves both the word and `panel`. Answers it with the way to put it away.
 */
export function useShown(entries: Glossary, panel: RefObject<HTMLElement | null>): [Shown | null, () => void] {
  const [shown, setShown] = useState<Shown | null>(null);
  useEffect(() => {
    const hide = () => setShown(null);
    const show = (term: HTMLElement, by: Shown["by"]) => {
      const meaning = entries.get(term.dataset.term ?? "");
      if (meaning)
        setShown((now) => (now?.source === term && now.by === "focus" ? now : { meaning, source: term, by }));
    };
    const isInside = (target: EventTarget | null) => target instanceof Node && panel.current?.contains(target) === true;
    const point = ({ target, pointerType }: PointerEvent) => {
      if (pointerType === "touch" || isInside(target)) return;
      const term = termAround(target);
      if (term) show(term, "pointer");
      else setShown((now) => (now?.by === "pointer" ? null : now));
    };
    const focus = ({ target }: FocusEvent) => {
      if (isInside(target) || !(target instanceof Element) || !target.matches(":focus-visible")) return;
      const term = termAround(target) ?? termWithin(target);
      if (term) show(term, "focus");
      else hide();
    };
    const press = ({ target }: MouseEvent) => {
      if (isInside(target)) return;
      const term = termAround(target);
      if (term && !term.closest("a")) show(term, "focus");
      else hide();
    };
    const leave = ({ key }: KeyboardEvent) => {
      if (key === "Escape") hide();
    };
    const listening = new AbortController();
    const { signal } = listening;
    document.addEventListener("pointerover", point, { signal });
    document.addEventListener("focusin", focus, { signal });
    document.addEventListener("click", press, { signal });
    document.addEventListener("keydown", leave, { signal });
    return () => listening.abort();
  }, [entries, panel]);
  return [shown, () => setShown(null)];
}

function termAround(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>("[data-term]") : null;
}

/** A link or a button whose label is a word is reached by the keyboard in its place. */
function termWithin(target: Element): HTMLElement | null {
  return target.matches("a, button") ? target.querySelector<HTMLElement>("[data-term]") : null;
}
