import { minorUnits } from "#platform/minor-units.ts";
import type { Money } from "#platform/money.ts";
import type { EventContent, RecordEventInput } from "../schema.ts";

/** What somebody records as an event of the timeline; money in the workspace's currency, in minor units. */
export function contentOf(input: RecordEventInput): EventContent {
  switch (input.type) {
    case "qualified":
      return { type: "qualified", data: { by: "person" } };
    case "touch": {
      const { channel, direction, automatic, answered, subject } = input;
      return { type: "touch", data: { channel, direction, automatic, answered, ...(subject && { subject }) } };
    }
    case "recycled": {
      const { reason, until } = input;
      return { type: "recycled", data: { ...(reason && { reason }), ...(until && { until }) } };
    }
    case "opportunity_opened": {
      const { value, expectedClose } = input;
      return {
        type: "opportunity_opened",
        data: { ...minor("valueMinor", value), ...(expectedClose && { expectedClose }) },
      };
    }
    case "won": {
      const { value, grossProfit } = input;
      return { type: "won", data: { ...minor("valueMinor", value), ...minor("grossProfitMinor", grossProfit) } };
    }
    case "note":
      return { type: "note", data: { text: input.text } };
    case "accepted":
      return { type: "accepted", data: {} };
    default: {
      const { type, reason } = input;
      return { type, data: reason ? { reason } : {} };
    }
  }
}

/** What is wrong with the money in an event, by field: below nothing, in another currency than the workspace's, or finer than it. */
export function moneyProblems(input: RecordEventInput, currency: string): Record<string, string> | null {
  const amounts = Object.entries({
    value: "value" in input ? input.value : undefined,
    grossProfit: "grossProfit" in input ? input.grossProfit : undefined,
  });
  const wrong = amounts.flatMap(([name, given]) => {
    const isFitting = given?.currency === currency && (minorUnits(given) ?? -1) >= 0;
    return !given || isFitting ? [] : [[name, `An amount in ${currency}, the workspace's currency, like 1234.50.`]];
  });
  return wrong.length > 0 ? Object.fromEntries(wrong) : null;
}

function minor<Name extends string>(name: Name, given: Money | undefined): { readonly [Key in Name]?: number } {
  const amount = given ? minorUnits(given) : null;
  return amount === null ? {} : ({ [name]: amount } as { [Key in Name]: number });
}
