import { z } from "zod";
import { which } from "./version.ts";

/** A SHA-256 in hex, as people compare and programs send it. */
export const contentHash = z
  .string("The version's hash, 64 hexadecimal digits.")
  .trim()
  .toLowerCase()
  .regex(/^[0-9a-f]{64}$/, "The version's hash, 64 hexadecimal digits.");

export const agreementId = z.uuid("The id of an agreement.");
const number = z.coerce.number(which).int(which).min(1, which).max(1e6);
/** Which version of which agreement. */
export const versionKey = { agreementId, number };
/** The same by itself: of calls of the API, and in the addresses of pages. */
export const versionInput = z.strictObject(versionKey);

/** In the addresses of pages: which agreement. */
export const agreementAddress = z.object({ agreementId });

/** What a version is read against, by number; 0 is nothing. */
export const versionSearch = z.object({ against: z.coerce.number().int().min(0).max(1e6).optional().catch(undefined) });
export type VersionSearch = z.output<typeof versionSearch>;

/** A hash as somebody pasted it, whatever it is; empty where nobody has yet. */
export const verifySearch = z.object({ hash: z.string().trim().catch("") });
