import { z } from "zod";

const expected = "An amount like 1234.50, at most with the currency's own decimals.";

/** Money as the API speaks of it: { "amount": "1234.50", "currency": "EUR" }. */
export const money = z.strictObject({
  amount: z.string(expected).regex(/^-?\d{1,13}(\.\d{1,4})?$/, expected),
  currency: z.string("A currency's code like EUR."),
});
export type Money = z.output<typeof money>;
