import type { ReactNode } from "react";
import { Mark } from "../mark.tsx";

/** A page that has one thing to say and a way on: not found, not reachable, not for you. */
export function Message({ title, children }: { title: string; children: ReactNode }) {
  return (
    <main id="content" className="grid min-h-[80svh] place-items-center px-6 py-16">
      <div className="grid max-w-md justify-items-start gap-4">
        <Mark size={42} />
        <h1 className="text-2xl">{title}</h1>
        {children}
      </div>
    </main>
  );
}
