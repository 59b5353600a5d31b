import { agreements } from "./agreements/agreements.ts";
import { assignment } from "./assignment.ts";
import type { DemoPart } from "./firm.ts";
import { hooks } from "./hooks.ts";
import { leads } from "./leads/leads.ts";
import { people } from "./people.ts";
import { planning } from "./planning.ts";

/** What the demo's firm is made of. A feature adds its part in one line. */
export const demoParts: readonly DemoPart[] = [people, planning, leads, agreements, assignment, hooks];
