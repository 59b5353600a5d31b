import type { Comparison } from "./comparison.ts";
import type { OwnSite, Site } from "./site.ts";

/** What every measurement gets. */
export type Bench = {
  /** Where it may keep data, in folders of its own. Never the application's. */
  readonly dataDir: string;
  /** Remembers a process, so that the next bench ends it should this one be killed. */
  readonly addChild: (pid: number) => void;
  /** What is deferred here is done when the bench is over, however it ends. */
  readonly closing: AsyncDisposableStack;
  /** The application, with ten thousand facts in its database and somebody signed in. Started at the first call. */
  readonly ownSite: () => Promise<OwnSite>;
  /** The page that does nothing, at "/". Started at the first call. */
  readonly bareSite: () => Promise<Site>;
};

/** One bar of what we promise, under the name by which it can be asked for alone. */
export type Bar = {
  readonly part: string;
  readonly measure: (bench: Bench) => Promise<Comparison[]>;
};
