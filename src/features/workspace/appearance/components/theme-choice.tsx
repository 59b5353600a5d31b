"use client";

import { Monitor, Moon, Sun } from "lucide-react";
import { startTransition, useOptimistic } from "react";
import { chooseThemeAction } from "../actions.ts";
import type { ThemeWish } from "../schema.ts";

const wishes = [
  { wish: "system", label: "As the system has it", icon: Monitor },
  { wish: "light", label: "Light", icon: Sun },
  { wish: "dark", label: "Dark", icon: Moon },
] as const;

/** System, light or dark. Shown at once; the cookie follows, so that the next page comes in this theme without a flash. */
export function ThemeChoice({ current }: { current: ThemeWish }) {
  const [shown, setShown] = useOptimistic(current);
  const choose = (wish: ThemeWish) =>
    startTransition(async () => {
      setShown(wish);
      if (wish === "system") delete document.documentElement.dataset.theme;
      else document.documentElement.dataset.theme = wish;
      await chooseThemeAction(wish);
    });
  return (
    <fieldset className="flex items-center justify-between gap-3 py-0.5 pr-1 pl-2.5">
      <legend className="float-left font-medium">Theme</legend>
      <div className="flex gap-0.5 rounded-control bg-sunk p-0.5">
        {wishes.map(({ wish, label, icon: Icon }) => (
          <label
            key={wish}
            title={label}
            className="relative grid size-7 cursor-pointer place-items-center rounded-[6px] text-soft hover:text-ink has-checked:bg-surface has-checked:text-ink has-checked:shadow-sm has-focus-visible:outline-2 has-focus-visible:outline-sales"
          >
            <input
              type="radio"
              name="theme"
              aria-label={label}
              checked={shown === wish}
              onChange={() => choose(wish)}
              className="absolute inset-0 cursor-pointer opacity-0"
            />
            <Icon aria-hidden size={15} />
          </label>
        ))}
      </div>
    </fieldset>
  );
}
