"use server";

import { keepTheme } from "#platform/theme.ts";
import { themeWish } from "./schema.ts";

/** Keeps the theme in this browser. Open to everybody, signed in or not: it is a cookie of theirs and nothing else. */
export async function chooseThemeAction(wish: unknown) {
  const { data: chosen } = themeWish.safeParse(wish);
  if (chosen) await keepTheme(chosen === "system" ? null : chosen);
}
