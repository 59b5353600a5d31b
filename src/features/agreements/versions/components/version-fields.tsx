import type { VersionItem } from "../schema/version.ts";

/** Which version a form is about. */
export function VersionFields({ version }: { version: Pick<VersionItem, "agreementId" | "number"> }) {
  return (
    <>
      <input type="hidden" name="agreementId" value={version.agreementId} />
      <input type="hidden" name="number" value={version.number} />
    </>
  );
}
