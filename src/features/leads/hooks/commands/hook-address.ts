import { appAddress } from "#platform/mail.ts";
import type { SenderName } from "../schema.ts";

/** Where a program sends. */
export function hookAddress(sender: SenderName, token: string): string {
  return appAddress(`/api/v1/hooks/${sender}/${token}`);
}
