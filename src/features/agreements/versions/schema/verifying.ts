import { z } from "zod";
import { contentHash, versionInput } from "./addresses.ts";
import { signature, versionState } from "./version.ts";

/** A version by what stands on its certificate, or by where it is kept. */
export const verifyHashInput = z.strictObject({ hash: contentHash });
export const verifyVersionInput = z.union([verifyHashInput, versionInput]);
export type VerifyVersionInput = z.output<typeof verifyVersionInput>;

/** What doesn't match in a version that was changed behind the product's back. */
export const versionFaults = [
  "content_differs",
  "days_differ",
  "trail_differs",
  "signature_differs",
  "signature_untold",
  "signature_missing",
] as const;

export const verifiedVersion = z.object({
  agreementId: z.uuid(),
  number: z.int(),
  title: z.string(),
  state: versionState,
  keptHash: z.string(),
  computedHash: z.string().describe("SHA-256 over the canonical form of the content as it is kept now (RFC 8785)."),
  signatures: z.array(signature.extend({ matches: z.boolean() })),
  faults: z.array(z.enum(versionFaults)),
  holds: z.boolean(),
});
export type VerifiedVersion = z.output<typeof verifiedVersion>;
