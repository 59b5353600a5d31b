import { places } from "../layout/places.ts";

/** What a shortcut does by itself; null where the list that one stands in does it. */
type Act = { readonly go: string } | { readonly show: "palette" | "help" } | null;

/** Keys that are pressed one after the other. "Mod" is Ctrl, or Cmd on a Mac. */
export type Shortcut = {
  readonly keys: readonly string[];
  readonly label: string;
  readonly group: "Anywhere" | "Go to" | "In a list";
  readonly act: Act;
};

/** Every shortcut of the product: the help shows this list, the keyboard follows it. */
export const shortcuts: readonly Shortcut[] = [
  { keys: ["Mod+k"], label: "Search or do something", group: "Anywhere", act: { show: "palette" } },
  { keys: ["/"], label: "Search", group: "Anywhere", act: { show: "palette" } },
  { keys: ["?"], label: "Show these shortcuts", group: "Anywhere", act: { show: "help" } },
  ...places
    .flatMap((place) => [place, ...place.pages])
    .flatMap(({ href, label, shortcut }) =>
      shortcut ? [{ keys: ["g", shortcut], label, group: "Go to" as const, act: { go: href } }] : [],
    ),
  { keys: ["j"], label: "The next entry", group: "In a list", act: null },
  { keys: ["k"], label: "The entry before", group: "In a list", act: null },
  { keys: ["x"], label: "Select it, where entries can be selected", group: "In a list", act: null },
  { keys: ["Enter"], label: "Open it", group: "In a list", act: null },
];

/** The keys of a shortcut that was begun, and when the last of them was pressed, in milliseconds. */
export type Begun = { readonly keys: readonly string[]; readonly at: number };

/** Who stops in the middle has thought better of it. */
const patience = 1_500;

/** What a key means after those before it: the shortcut that it completes, if any, and what is begun now. */
export function readKey(begun: Begun, key: string, at: number): { shortcut: Shortcut | null; begun: Begun } {
  const before = at - begun.at <= patience ? begun.keys : [];
  for (const keys of [[...before, key], [key]]) {
    const fitting = shortcuts.filter((shortcut) => keys.every((each, index) => shortcut.keys[index] === each));
    const complete = fitting.find((shortcut) => shortcut.keys.length === keys.length);
    if (complete) return { shortcut: complete, begun: { keys: [], at } };
    if (fitting.length > 0) return { shortcut: null, begun: { keys, at } };
  }
  return { shortcut: null, begun: { keys: [], at } };
}

/** A pressed key by its name in a shortcut; null for what no shortcut is made of. */
export function nameOfKey({
  key,
  ctrlKey,
  metaKey,
  altKey,
}: Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey">) {
  if (altKey) return null;
  return ctrlKey || metaKey ? `Mod+${key.toLowerCase()}` : key;
}
