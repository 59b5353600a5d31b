import type { ReactNode } from "react";
import { Mark } from "../mark.tsx";

type EntranceProps = {
  title: string;
  lead: string;
  /** Another way in, beside the first one on a wide screen and below it on a narrow one. */
  aside?: ReactNode;
  children: ReactNode;
};

/** A page for who isn't inside yet: to sign in, to join, to choose a password. */
export function Entrance({ title, lead, aside, children }: EntranceProps) {
  const width = aside ? "max-w-sm lg:max-w-4xl lg:grid-cols-2" : "max-w-sm";
  return (
    <main id="content" className="grid min-h-svh place-items-center px-5 py-12">
      <div className={`wrap-anywhere grid w-full grid-cols-1 gap-x-16 gap-y-10 ${width}`}>
        <div className="grid min-w-0 grid-cols-1 content-start gap-6">
          <header className="grid gap-3">
            <Mark size={44} />
            <h1 className="font-serif text-3xl">{title}</h1>
            <p className="text-soft">{lead}</p>
          </header>
          {children}
        </div>
        {aside}
      </div>
    </main>
  );
}
