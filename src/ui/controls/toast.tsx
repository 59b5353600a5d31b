"use client";

import { X } from "lucide-react";
import { createContext, type ReactNode, use, useEffect, useState } from "react";
import { Button } from "./button.tsx";

/** What just happened, in a sentence, and how to take it back where that can be done. */
type Toast = { readonly text: string; readonly undo?: () => void };
type Shown = Toast & { readonly id: number };

const ToastContext = createContext<(toast: Toast) => void>(() => {});

/** Answers the function that shows a toast: `toast({ text: "The invitation was withdrawn.", undo: … })`. */
export function useToast() {
  return use(ToastContext);
}

/** The corner in which toasts appear. They are read out, go after ten seconds, and stay while one points at or stands in them. */
export function ToastCorner({ children }: { children: ReactNode }) {
  const [toasts, setToasts] = useState<readonly Shown[]>([]);
  const [isHeld, setIsHeld] = useState(false);
  const show = (toast: Toast) =>
    setToasts((shown) => [...shown.slice(-2), { ...toast, id: (shown.at(-1)?.id ?? 0) + 1 }]);
  const dismiss = (id: number) => setToasts((shown) => shown.filter((toast) => toast.id !== id));
  return (
    <ToastContext value={show}>
      {children}
      <section
        aria-label="What just happened"
        aria-live="polite"
        className="pointer-events-none fixed inset-x-4 bottom-20 z-30 grid justify-items-center gap-2 md:bottom-6 print:hidden"
        onPointerEnter={() => setIsHeld(true)}
        onPointerLeave={() => setIsHeld(false)}
        onFocus={() => setIsHeld(true)}
        onBlur={() => setIsHeld(false)}
      >
        {toasts.map((toast) => (
          <Message key={toast.id} toast={toast} isHeld={isHeld} dismiss={() => dismiss(toast.id)} />
        ))}
      </section>
    </ToastContext>
  );
}

function Message({ toast, isHeld, dismiss }: { toast: Toast; isHeld: boolean; dismiss: () => void }) {
  // Each render gives them their time anew: one that comes later doesn't hurry those before it.
  useEffect(() => {
    if (isHeld) return;
    const timer = setTimeout(dismiss, 10_000);
    return () => clearTimeout(timer);
  });
  const undo = () => {
    toast.undo?.();
    dismiss();
  };
  return (
    <div className="wrap-anywhere pointer-events-auto flex max-w-md items-center gap-3 rounded-card border border-line bg-surface py-2 pr-2 pl-4 shadow-float">
      <p>{toast.text}</p>
      {toast.undo && (
        <Button onClick={undo} className="shrink-0">
          Undo
        </Button>
      )}
      <button
        type="button"
        aria-label="Dismiss"
        onClick={dismiss}
        className="grid size-8 shrink-0 cursor-pointer place-items-center rounded-control text-soft hover:bg-sunk hover:text-ink"
      >
        <X aria-hidden size={15} />
      </button>
    </div>
  );
}
