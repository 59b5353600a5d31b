import { z } from "zod";

/** How one wants to see the product: light, dark, or as the system has it. */
export const themeWish = z.enum(["system", "light", "dark"]);
export type ThemeWish = z.output<typeof themeWish>;
