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

/** Whether this is the name of a time zone, or an alias of one. Intl takes offsets too, but those know no summer time. */
export function isTimeZone(name: string): boolean {
  if (!/^[a-z]/i.test(name)) return false;
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}
