"use client";

import { lazy, type ReactNode, Suspense, useRef, useState } from "react";
import { Button } from "./button.tsx";
import type { MenuItem } from "./menu-list.tsx";

type MenuProps = {
  /** What the menu is of: "More for Ravi Shah". */
  label: string;
  items: readonly MenuItem[];
  /** What is on the button. */
  children: ReactNode;
};

// The list with its arrow keys and typing ahead is React Aria's, and comes when a menu is first opened.
const MenuList = lazy(() => import("./menu-list.tsx"));

/** A button that opens a list of things to do. */
export function Menu({ label, items, children }: MenuProps) {
  const button = useRef<HTMLButtonElement>(null);
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button
        ref={button}
        aria-label={label}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onClick={() => setIsOpen(!isOpen)}
        onKeyDown={(event) => {
          if (event.key === "ArrowDown") setIsOpen(true);
        }}
      >
        {children}
      </Button>
      {isOpen && (
        <Suspense fallback={null}>
          <MenuList label={label} items={items} button={button} close={() => setIsOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
