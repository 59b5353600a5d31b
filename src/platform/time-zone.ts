import { z } from "zod";

/** An IANA time zone by its name, in the spelling of the machine's own list where it is on that. */
export function timeZone() {
  const unknown = "A time zone like Europe/Prague.";
  return z.string(unknown).trim().refine(isTimeZone, unknown).transform(spelling);
}

/** The names of all zones, without their aliases. */
export function listTimeZones(): readonly string[] {
  return ["UTC", ...Intl.supportedValuesOf("timeZone")];
}

/** What the clocks show at an instant in a zone: "14:05, GMT+1". */
export function clockIn(zone: string, at: Date): string {
  const format = new Intl.DateTimeFormat("en-GB", {
    timeZone: zone,
    hour: "2-digit",
    minute: "2-digit",
    timeZoneName: "shortOffset",
  });
  return format.format(at).replace(" ", ", ");
}

/** Intl takes offsets too, and those know no summer time. */
export function isTimeZone(name: string): boolean {
  if (!/^[a-z]/i.test(name)) return false;
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}

function spelling(name: string): string {
  return listTimeZones().find((zone) => zone.toLowerCase() === name.toLowerCase()) ?? name;
}
