import { places } from "../layout/places.ts";

/** Something the palette can do: `run` does it at once. */
export type Deed = { readonly label: string; readonly run: () => void | Promise<void> };

/** A line of the palette: what it is called, what it is, where it leads or what it does. */
export type Entry = {
  readonly id: string;
  readonly label: string;
  readonly detail: string;
} & ({ readonly href: string } | Pick<Deed, "run">);

/** Every page, once. */
export const pageEntries: readonly Entry[] = places
  .flatMap((place) => [
    ...(place.pages.some(({ href }) => href === place.href) ? [] : [{ ...place, detail: "Page" }]),
    ...place.pages.map((page) => ({ ...page, detail: place.label })),
  ])
  .map(({ href, label, detail }) => ({ id: href, label, detail, href }));

/** What can be done, as entries. */
export function deedEntries(deeds: readonly Deed[]): Entry[] {
  return deeds.map(({ label, run }) => ({ id: `do ${label}`, label, detail: "Do", run }));
}

/**
 * The entries that are meant by what somebody has typed: each of its words begins a word of the label or of the detail, in any
 * order, whatever the case and the accents. Those whose label alone says it come first.
 */
export function findEntries(entries: readonly Entry[], typed: string): Entry[] {
  const wanted = wordsOf(typed);
  const says = (text: string) => {
    const words = wordsOf(text);
    return wanted.every((want) => words.some((word) => word.startsWith(want)));
  };
  const byLabel = entries.filter(({ label }) => says(label));
  return [...byLabel, ...entries.filter((entry) => !byLabel.includes(entry) && says(`${entry.label} ${entry.detail}`))];
}

function wordsOf(text: string): string[] {
  const plain = text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  return plain.split(/[\s,.:/–-]+/).filter(Boolean);
}
