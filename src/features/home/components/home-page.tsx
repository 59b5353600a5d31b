import type { ReactNode } from "react";
import { formatToday } from "#ui/format.ts";
import type { Reader } from "#ui/time.tsx";
import { greeting } from "../rules/firm.ts";

type HomePageProps = {
  name: string;
  reader: Reader;
  now: Date;
  /** What waits for the reader; on narrow screens it comes first. */
  waiting: ReactNode;
  /** What others did; on narrow screens it comes last. */
  news: ReactNode;
  children: ReactNode;
};

/** The frame of Home: the greeting, the firm in the wide column, and what concerns the reader beside it. */
export function HomePage({ name, reader: { timeZone, locale }, now, waiting, news, children }: HomePageProps) {
  return (
    <main id="content" className="mx-auto grid w-full max-w-7xl grid-cols-1 gap-6 px-4 py-8 sm:px-8">
      <header className="grid gap-1">
        <h1 className="wrap-anywhere text-2xl">
          {greeting(timeZone, now)}, {name.split(" ")[0]}
        </h1>
        <p className="text-soft">{formatToday(now, locale, timeZone)}</p>
      </header>
      <div className="grid grid-cols-1 items-start gap-5 *:min-w-0 xl:grid-cols-[minmax(0,1fr)_22rem] xl:grid-rows-[auto_1fr]">
        <div className="xl:col-start-2">{waiting}</div>
        <div className="grid grid-cols-1 gap-5 xl:col-start-1 xl:row-span-2 xl:row-start-1">{children}</div>
        <div className="xl:col-start-2">{news}</div>
      </div>
    </main>
  );
}
