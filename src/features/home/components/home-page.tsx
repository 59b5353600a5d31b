import type { ReactNode } from "react";
import { formatToday } from "#ui/format.ts";
import type { Reader } from "#ui/time.tsx";
import { greeting } from "../rules/firm.ts";

type HomePageProps = {
  name: string;
  reader: Reader;
  now: Date;
  /** What is for the reader alone; on narrow screens it comes first. */
  aside: ReactNode;
  children: ReactNode;
};

/** The frame of Home: the greeting, the firm in the wide column, and what concerns the reader beside it. */
export function HomePage({ name, reader: { timeZone, locale }, now, aside, children }: HomePageProps) {
  return (
    <main id="content" className="mx-auto grid w-full max-w-7xl grid-cols-1 gap-6 px-4 py-8 sm:px-8">
      <header className="grid gap-1">
        <h1 className="wrap-anywhere text-2xl">
          {greeting(timeZone, now)}, {name.split(" ")[0]}
        </h1>
        <p className="text-soft">{formatToday(now, locale, timeZone)}</p>
      </header>
      <div className="grid grid-cols-1 items-start gap-5 xl:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="grid min-w-0 grid-cols-1 gap-5 xl:order-2">{aside}</div>
        <div className="grid min-w-0 grid-cols-1 gap-5">{children}</div>
      </div>
    </main>
  );
}
