"use client";

import { useState } from "react";

/**
 * The state of something that a form's reader has seen: the newest one until they begin to type, and from then on the one they
 * began at, however often the page is read anew under their hands. So nobody overwrites unseen what came in meanwhile. Spread
 * `whileTyping` over the form; `seen` goes on to the newest once it is sent.
 */
export function useSeen<Value>(newest: Value) {
  const [begun, setBegun] = useState<{ readonly at: Value } | null>(null);
  return {
    seen: begun ? begun.at : newest,
    hasTyped: begun !== null,
    whileTyping: {
      onInput: () => setBegun((before) => before ?? { at: newest }),
      onSubmit: () => setBegun(null),
    },
  };
}
