import { everyone, nobody } from "#platform/authority.ts";
import type { Verb } from "#platform/authorize.ts";

/** Who may try a definition on the firm's history: whoever may read it, for nothing changes by that. */
export const backtestPolicy = {
  read: { name: "backtest.read", person: everyone, key: "read", service: true },
  /** Have the worker try one that takes its time. */
  queue: { name: "backtest.queue", person: everyone, key: "read", service: false },
  carryOn: { name: "backtest.carry_on", person: nobody, key: "person_required", service: true },
} as const satisfies Record<string, Verb>;
