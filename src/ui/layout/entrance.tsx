import type { ReactNode } from "react";
import { Mark } from "../mark.tsx";

/** A page for who isn't inside yet: to sign in, to join, to choose a password. */
export function Entrance({ title, lead, children }: { title: string; lead: string; children: ReactNode }) {
  return (
    <main id="content" className="grid min-h-svh place-items-center px-5 py-12">
      <div className="wrap-anywhere grid w-full max-w-sm grid-cols-1 gap-6">
        <header className="grid gap-3">
          <Mark size={44} />
          <h1 className="font-serif text-3xl">{title}</h1>
          <p className="text-soft">{lead}</p>
        </header>
        {children}
      </div>
    </main>
  );
}
