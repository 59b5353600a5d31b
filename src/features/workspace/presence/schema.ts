import { z } from "zod";
import { tabText } from "#platform/live/news.ts";

/** A path of this site as an address bar has it, perhaps with a place on the page: "/sla#clause-4". */
const place = z.string("A path.").regex(/^\/[!-~]{0,199}$/, "A path of at most 200 characters.");

/** `place` is null for a page that is closed. */
export const moveInput = z.strictObject({ tab: tabText, place: place.nullable() });
export type MoveInput = z.output<typeof moveInput>;

/** Somebody who has a page open; `place` is where they were last heard of. */
export type PresentMember = {
  readonly memberId: string;
  readonly name: string;
  readonly team: "sales" | "marketing" | null;
  readonly role: "ceo" | "head" | "member" | "observer";
  readonly place: string;
};
