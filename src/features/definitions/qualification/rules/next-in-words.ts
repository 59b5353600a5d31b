import { dayInWords } from "#platform/day.ts";
import type { JudgedNow } from "../schema.ts";

/** What happens next to a lead that isn't Sales' turn; null where it is what is missing. */
export function nextInWords({ misses, wasTakenBack, restsUntil }: JudgedNow): string | null {
  if (wasTakenBack) return "Somebody took it back from Sales, so this version hands it over no more; by hand you can.";
  if (restsUntil !== null) {
    return `It rests until ${dayInWords(restsUntil)}, and is looked at when something new is told of it from then on.`;
  }
  if (misses.length > 0) return null;
  return "It is handed over to Sales as soon as something new is told of it, or by hand.";
}
