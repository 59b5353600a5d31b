import type { Bench } from "../bench/bar.ts";

/** What every fault gets. */
export type Faults = Pick<Bench, "addChild" | "closing"> & {
  /** Where it may keep data, a folder of its own. */
  readonly dataDir: string;
  /** Numbers from 0 up to 1, the same ones for the same seed. */
  readonly random: () => number;
};

/** What must hold whatever happens, and whether it did. */
export type Finding = {
  readonly name: string;
  readonly invariant: string;
  /** What was seen. */
  readonly figure: string;
  readonly held: boolean;
};

/** Something that happens to us, under the name by which it can be asked for alone. */
export type Fault = {
  readonly part: string;
  readonly provoke: (faults: Faults) => Promise<readonly Finding[]>;
};
