"use client";

import { Braces } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { Button } from "#ui/controls/button.tsx";

const JsonDialog = lazy(() => import("./json-dialog.tsx"));

type JsonButtonProps = { json: string; revision: number; mayEdit: boolean };

/** Opens the definition as JSON. */
export function JsonButton(props: JsonButtonProps) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button aria-haspopup="dialog" onClick={() => setIsOpen(true)}>
        <Braces aria-hidden size={15} /> JSON
      </Button>
      {isOpen && (
        <Suspense fallback={null}>
          <JsonDialog {...props} close={() => setIsOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
