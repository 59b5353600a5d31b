import type { Span } from "./tried.ts";

/** Over figures of that history. */
export const spanTitles: Readonly<Record<Span, string>> = {
  "12": "On your last 12 months",
  "24": "On your last 24 months",
  all: "On all your leads",
};

/** In a choice of them. */
export const spanLabels: Readonly<Record<Span, string>> = { "12": "12 months", "24": "24 months", all: "All" };
