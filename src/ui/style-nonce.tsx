"use client";

import { useState } from "react";

/**
 * Where React Aria looks for the nonce of the few styles that it adds itself. It stays the one this document came with: a page
 * that is read anew brings another, which the browser wouldn't take.
 */
export function StyleNonce({ nonce }: { nonce: string }) {
  const [first] = useState(nonce);
  // Browsers hide the attribute from scripts, so what React finds is never what was sent.
  return <meta property="csp-nonce" nonce={first} suppressHydrationWarning />;
}
