const fallback = "en-GB";

/**
 * How somebody writes numbers and dates (BCP 47), by what their browser prefers (Accept-Language): the first tag that is one
 * and that Intl knows; British English where there is none.
 */
export function localeOf(acceptLanguage: string | null): string {
  const wishes = (acceptLanguage ?? "").slice(0, 500).split(",").map(parseWish);
  const preferred = wishes.filter(({ weight }) => weight > 0).toSorted((one, other) => other.weight - one.weight);
  for (const { tag } of preferred) {
    const [known] = supported(tag);
    if (known) return known;
  }
  return fallback;
}

function parseWish(wish: string) {
  const [tag = "", ...parameters] = wish.split(";").map((part) => part.trim());
  const quality = parameters.find((parameter) => parameter.startsWith("q="));
  return { tag, weight: quality ? Number(quality.slice(2)) || 0 : 1 };
}

function supported(tag: string): string[] {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(tag);
  } catch {
    // Not a language tag: "*", or whatever a program has sent.
    return [];
  }
}
