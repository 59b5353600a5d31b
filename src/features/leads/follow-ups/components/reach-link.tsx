"use client";

import type { ReactNode } from "react";
import { beginReach, type Reach } from "./reach.ts";

type ReachLinkProps = Pick<Reach, "leadId" | "name" | "channel"> & {
  /** The phone number or the e-mail address. */
  address: string;
  className?: string;
  children: ReactNode;
};

/** Calls or writes to a lead by whatever the device has for it; what came of it is asked for afterwards. */
export function ReachLink({ leadId, name, channel, address, className, children }: ReachLinkProps) {
  const href = channel === "call" ? `tel:${address.replace(/[^\d+]/g, "")}` : `mailto:${address}`;
  return (
    <a href={href} onClick={() => beginReach({ leadId, name, channel })} className={className}>
      {children}
    </a>
  );
}
