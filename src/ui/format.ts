/** An instant with the zone it is told in: "22 Nov 2026, 14:05 CET". */
export function formatMoment(at: Date, locale: string, timeZone: string): string {
  const shape = { ...dayShape, hour: "2-digit", minute: "2-digit", timeZoneName: "short" } as const;
  return dateFormat(locale, { ...shape, timeZone }).format(at);
}

/** A day of the calendar (yyyy-mm-dd), of no zone: "22 Nov 2026". */
export function formatDay(on: string, locale: string): string {
  return dateFormat(locale, { ...dayShape, timeZone: "UTC" }).format(new Date(`${on}T00:00:00Z`));
}

/** The same with its weekday: "Sunday 22 November 2026". */
export function formatLongDay(on: string, locale: string): string {
  const shape = { weekday: "long", day: "numeric", month: "long", year: "numeric", timeZone: "UTC" } as const;
  return dateFormat(locale, shape).format(new Date(`${on}T00:00:00Z`));
}

/** The month of a day: "November 2026". */
export function formatMonth(on: string, locale: string): string {
  return dateFormat(locale, { month: "long", year: "numeric", timeZone: "UTC" }).format(new Date(`${on}T00:00:00Z`));
}

/** Today, at an instant of it: "Sunday 22 November". */
export function formatToday(now: Date, locale: string, timeZone: string): string {
  return dateFormat(locale, { weekday: "long", day: "numeric", month: "long", timeZone }).format(now);
}

/** What the clock shows at an instant: "14:05". For where day and zone are told beside it. */
export function formatClock(at: Date, locale: string, timeZone: string): string {
  return dateFormat(locale, { hour: "2-digit", minute: "2-digit", timeZone }).format(at);
}

/** A count or a measure: "6,214". At most so many digits after the point; none unless asked for. */
export function formatNumber(value: number, locale: string, digits = 0): string {
  return numberFormat(locale, { maximumFractionDigits: digits }).format(value);
}

/** A share between 0 and 1: "64%", in German "64 %". */
export function formatShare(share: number, locale: string, digits = 0): string {
  return numberFormat(locale, { style: "percent", maximumFractionDigits: digits }).format(share);
}

/** An amount in a currency (ISO 4217), whole unless it has cents to show: "€1,840", "€2,100.50". */
export function formatMoney(amount: number, currency: string, locale: string): string {
  return numberFormat(locale, { style: "currency", currency, trailingZeroDisplay: "stripIfInteger" }).format(amount);
}

/** The first letters of the first and the last word: "Sofia Kral" is "SK", "Cher" is "C". */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/);
  const chosen = words.length > 1 ? [words[0], words.at(-1)] : words;
  return chosen.map((word = "") => [...word][0]?.toUpperCase() ?? "").join("");
}

const dayShape = { day: "numeric", month: "short", year: "numeric" } as const;

// A formatter takes longer to make than to use a hundred times.
const dateFormats = new Map<string, Intl.DateTimeFormat>();
const numberFormats = new Map<string, Intl.NumberFormat>();

function dateFormat(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return kept(dateFormats, locale, options, () => new Intl.DateTimeFormat(locale, options));
}

function numberFormat(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  return kept(numberFormats, locale, options, () => new Intl.NumberFormat(locale, options));
}

function kept<Format>(formats: Map<string, Format>, locale: string, options: object, make: () => Format): Format {
  const key = `${locale} ${JSON.stringify(options)}`;
  const known = formats.get(key);
  if (known) return known;
  const made = make();
  formats.set(key, made);
  return made;
}
