const most = 60;

/** The words that stand in each column of a file's first rows, the most frequent first, without empty cells. */
export function wordsOf({
  columns,
  sample,
}: {
  readonly columns: readonly string[];
  readonly sample: readonly (readonly string[])[];
}): readonly (readonly string[])[] {
  return columns.map((_column, index) => {
    const times = new Map<string, number>();
    for (const cells of sample) {
      const word = cells[index]?.trim().normalize();
      if (word) times.set(word, (times.get(word) ?? 0) + 1);
    }
    return [...times]
      .sort(([, some], [, other]) => other - some)
      .slice(0, most)
      .map(([word]) => word);
  });
}
