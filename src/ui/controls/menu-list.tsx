"use client";

import type { RefObject } from "react";
import { MenuItem as Item, Menu as List } from "react-aria-components/Menu";
import { Popover } from "react-aria-components/Popover";

/** One thing to do. */
export type MenuItem = {
  readonly label: string;
  readonly onSelect: () => void;
  /** Takes something away. */
  readonly isDanger?: boolean;
};

type MenuListProps = {
  label: string;
  items: readonly MenuItem[];
  button: RefObject<HTMLButtonElement | null>;
  close: () => void;
};

/** What a menu's button opens. */
export default function MenuList({ label, items, button, close }: MenuListProps) {
  return (
    <Popover
      triggerRef={button}
      isOpen
      onOpenChange={close}
      placement="bottom end"
      className="min-w-44 rounded-card border border-line bg-surface p-1.5 shadow-float"
    >
      <List aria-label={label} autoFocus="first" onClose={close} className="outline-none">
        {items.map((item) => (
          <Item
            key={item.label}
            id={item.label}
            onAction={item.onSelect}
            className={`flex min-h-8 cursor-pointer items-center rounded-control px-2.5 font-medium outline-none data-focused:bg-sunk ${item.isDanger ? "text-missed" : "text-ink"}`}
          >
            {item.label}
          </Item>
        ))}
      </List>
    </Popover>
  );
}
