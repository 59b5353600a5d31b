"use client";

import { Search } from "lucide-react";
import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { Autocomplete } from "react-aria-components/Autocomplete";
import { Input } from "react-aria-components/Input";
import { Menu, MenuItem } from "react-aria-components/Menu";
import { SearchField } from "react-aria-components/SearchField";
import { type Deed, deedEntries, type Entry, findEntries, pageEntries } from "./entries.ts";
import { useFound } from "./use-found.ts";

/** Finds pages, people and things to do, and goes there or does it; all of it with the keyboard alone. */
export default function Palette({ deeds, close }: { deeds: readonly Deed[]; close: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [typed, setTyped] = useState("");
  const router = useRouter();
  const { found, trouble } = useFound(typed);
  const known = findEntries([...pageEntries, ...deedEntries(deeds)], typed);
  const entries: Entry[] = [...known, ...found.map((each) => ({ ...each, id: each.href + each.label }))];
  useEffect(() => dialog.current?.showModal(), []);
  const choose = (entry: Entry) => {
    dialog.current?.close();
    if ("href" in entry) router.push(entry.href);
    else void entry.run();
  };
  return (
    <dialog
      ref={dialog}
      {...{ closedby: "any" }}
      aria-label="Search or do something"
      onClose={close}
      // The field would keep the key, to empty itself first.
      onKeyDownCapture={({ key }) => {
        if (key === "Escape") dialog.current?.close();
      }}
      className="mx-auto mt-[12svh] mb-auto w-full max-w-xl overflow-hidden rounded-card border border-line bg-surface text-ink shadow-float backdrop:bg-veil max-sm:mt-4 max-sm:w-[calc(100%-2rem)]"
    >
      <Autocomplete inputValue={typed} onInputChange={setTyped}>
        <SearchField
          aria-label="Search or do something"
          autoFocus
          className="flex items-center gap-3 border-line border-b px-4"
        >
          <Search aria-hidden size={17} className="shrink-0 text-soft" />
          <Input
            placeholder="A page, a lead, a person, something to do…"
            className="h-13 w-full bg-transparent text-base outline-none placeholder:text-soft [&::-webkit-search-cancel-button]:hidden"
          />
        </SearchField>
        <Menu
          aria-label="What was found"
          items={entries}
          className="max-h-[50svh] overflow-y-auto p-2 outline-none"
          renderEmptyState={() => <p className="px-2.5 py-3 text-soft">Nothing is called that. Try fewer letters.</p>}
        >
          {(entry) => (
            <MenuItem
              textValue={entry.label}
              onAction={() => choose(entry)}
              className="wrap-anywhere flex min-h-10 cursor-pointer items-center justify-between gap-4 rounded-control px-2.5 py-1.5 font-medium outline-none data-focused:bg-sunk"
            >
              {entry.label}
              <span className="shrink-0 font-normal text-soft text-xs">{entry.detail}</span>
            </MenuItem>
          )}
        </Menu>
      </Autocomplete>
      {trouble && (
        <p role="status" className="border-line border-t px-4 py-2.5 text-soft">
          {trouble}
        </p>
      )}
    </dialog>
  );
}
