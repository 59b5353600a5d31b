import { cookies } from "next/headers";

export type Theme = "light" | "dark";

const name = "theme";
const maxAge = 365 * 24 * 60 * 60;

/** The theme that this browser has chosen; null where it follows its system. */
export async function findTheme(): Promise<Theme | null> {
  const value = (await cookies()).get(name)?.value;
  return value === "light" || value === "dark" ? value : null;
}

/** Keeps the choice in this browser for a year; null follows the system from now on. */
export async function keepTheme(theme: Theme | null) {
  const jar = await cookies();
  if (theme) jar.set(name, theme, { httpOnly: true, sameSite: "lax", path: "/", maxAge });
  else jar.delete(name);
}
