import type { Fault } from "./fault.ts";
import { hostileFiles } from "./faults/hostile-files.ts";
import { killedImport } from "./faults/killed-import.ts";
import { racedAgreements } from "./faults/raced-agreements.ts";

/** Every fault, in the order in which they are provoked. */
export const faults: readonly Fault[] = [killedImport, hostileFiles, racedAgreements];
