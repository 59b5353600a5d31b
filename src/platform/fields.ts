import { z } from "zod";
import { isTimeZone, listTimeZones } from "./time-zone.ts";

// Control characters, lone surrogates and the marks that turn the direction of text: the first two can't be stored or mailed,
// the last make a name look like another.
const unwelcome = /[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069]/u;

/** One line of text that a person typed: trimmed, an accent and its letter as one (NFC), at least a character, at most `most`; `missing` is said when it is empty. */
export function lineOfText(most: number, missing: string) {
  return blankOrLineOfText(most, missing).min(1, missing);
}

/** The same where nothing will do as well. */
export function blankOrLineOfText(most: number, missing: string) {
  return z
    .string(missing)
    .trim()
    .normalize()
    .max(most, `At most ${most} characters, please.`)
    .refine((text) => !unwelcome.test(text), "Please leave out line breaks and other invisible characters.");
}

// A NUL, and half a character: neither can be stored.
const unstorable = /[\0\p{Cs}]/u;

/** For `refine`: whether a text can be stored, and what is said where it can't. */
const storable = [(text: string) => !unstorable.test(text), "Please leave out what isn't a character."] as const;

/** Text as a program has it, at most `most` characters of which each can be stored. */
export function storableText(most: number) {
  return z
    .string()
    .max(most)
    .refine(...storable);
}

/** Text of one or more lines that a person or a program wrote: trimmed, composed (NFC), at least a character, at most `most`. */
export function linesOfText(most: number, missing: string) {
  return z
    .string(missing)
    .trim()
    .normalize()
    .min(1, missing)
    .max(most, `At most ${most} characters, please.`)
    .refine(...storable);
}

/** A moment with its offset, from 1970 on, as calendars here begin then; `expected` is said of anything else. */
export function moment(expected: string) {
  return z.iso
    .datetime({ offset: true, error: expected, abort: true })
    .transform((text) => new Date(text))
    .refine((at) => at.getTime() >= 0, expected);
}

/** What has a structure, as a form carries it: a text of JSON. `expected` is said of anything else. */
export function jsonText(expected: string) {
  return z
    .string(expected)
    .max(500_000, "This is too long to be sent at once.")
    .transform((text, context) => {
      try {
        const value: unknown = JSON.parse(text);
        return value;
      } catch {
        context.addIssue(expected);
        return z.NEVER;
      }
    });
}

const deepest = 100;

/** JSON that somebody sent and that is kept as it is: of what can be stored, and no deeper than anybody could read. */
export function storableJson() {
  return z
    .unknown()
    .superRefine((value, { addIssue }) => {
      const message = whyNotKept(value, deepest);
      if (message) addIssue({ code: "custom", input: value, message });
    })
    .pipe(z.json());
}

function whyNotKept(value: unknown, levels: number): string | null {
  const [isStorable, leaveItOut] = storable;
  if (typeof value === "string") return isStorable(value) ? null : leaveItOut;
  if (typeof value !== "object" || value === null) return null;
  if (levels === 0) return `At most ${deepest} levels, please.`;
  for (const part of Object.entries(value).flat()) {
    const why = whyNotKept(part, levels - 1);
    if (why) return why;
  }
  return null;
}

/**
 * The revision that somebody saw, as JSON has it, or in digits, as forms and headers have it: what was changed since is not
 * overwritten unseen.
 */
export function seenRevision() {
  const expected = "The revision you saw, a whole number.";
  const digits = z
    .string()
    .regex(/^\d{1,9}$/, expected)
    .transform(Number);
  return z.union([z.number(), digits], expected).pipe(z.number().int(expected).positive(expected));
}

/** An e-mail address, no longer than mail servers take (RFC 5321, 4.5.3.1.3). */
export function emailAddress() {
  const expected = "An e-mail address, please.";
  return z.email(expected).max(254, expected);
}

/** A password as somebody typed it, whatever is in it, no longer than is worth hashing; `missing` is said when it is empty. */
export function typedPassword(missing: string) {
  return z.string(missing).min(1, missing).max(1_024, "At most 1024 characters, please.");
}

/** A day of the calendar from 1970 to 2199, "2026-12-24"; `expected` is said of anything else. */
export function calendarDay(expected: string) {
  return z.iso
    .date({ error: expected, abort: true })
    .refine((text) => text >= "1970-01-01" && text <= "2199-12-31", { error: expected, abort: true });
}

/** An IANA time zone by its name, in the spelling of the machine's own list where it is on that. */
export function timeZone() {
  const expected = "A time zone like Europe/Prague.";
  const spelling = (name: string) => listTimeZones().find((zone) => zone.toLowerCase() === name.toLowerCase()) ?? name;
  return z.string(expected).trim().refine(isTimeZone, expected).overwrite(spelling);
}

/** A currency by its ISO 4217 code. */
export function currency() {
  const expected = "A currency's code like EUR.";
  const isKnown = (code: string) => Intl.supportedValuesOf("currency").includes(code);
  return z.string(expected).trim().toUpperCase().refine(isKnown, expected);
}
