import { z } from "zod";

/** A currency by its ISO 4217 code. */
export function currency() {
  const unknown = "A currency's code like EUR.";
  return z
    .string(unknown)
    .trim()
    .toUpperCase()
    .refine((code) => listCurrencies().includes(code), unknown);
}

/** The codes of all currencies that are known here. */
export function listCurrencies(): readonly string[] {
  return Intl.supportedValuesOf("currency");
}
