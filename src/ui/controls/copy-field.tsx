"use client";

import { Check, Copy } from "lucide-react";
import { useState } from "react";
import { Button } from "./button.tsx";
import { Field, type FieldProps } from "./field.tsx";

/** Something to take along: a link, a key. Read-only, selected as a whole on focus, with a button that copies it. */
export function CopyField({ label, value, hint }: Pick<FieldProps, "label" | "hint"> & { value: string }) {
  const [copied, setCopied] = useState<string | null>(null);
  const isCopied = copied === value;
  const copy = async () => {
    await navigator.clipboard.writeText(value);
    setCopied(value);
  };
  return (
    <Field label={label} hint={hint}>
      {({ className, ...control }) => (
        <div className="flex gap-2">
          <input
            {...control}
            className={`${className} font-mono read-only:bg-sunk`}
            value={value}
            readOnly
            spellCheck={false}
            onFocus={(event) => event.currentTarget.select()}
          />
          <Button onClick={copy} aria-label={`Copy: ${label}`} className="shrink-0">
            {isCopied ? <Check aria-hidden size={15} /> : <Copy aria-hidden size={15} />}
            {isCopied ? "Copied" : "Copy"}
          </Button>
          <span role="status" className="sr-only">
            {isCopied && "Copied."}
          </span>
        </div>
      )}
    </Field>
  );
}
