import type { ChangeHookInput } from "../schema.ts";

/** What can be changed of a webhook; a secret that can't be read any longer is `unreadable`. */
export type Changeable = {
  readonly name: string;
  readonly secret: string | null | { readonly unreadable: true };
  readonly account: string | null;
};

const names = ["name", "secret", "account"] as const;
export type ChangedName = (typeof names)[number];

/**
 * What becomes of the wish to change a webhook: the names of what differs; none of them is a repeated submit and a success.
 * `changed_meanwhile` if it isn't at the revision that was seen.
 */
export function decideHookChange(
  hook: Changeable & { readonly revision: number },
  wish: ChangeHookInput,
): readonly ChangedName[] | "changed_meanwhile" {
  const changed = names.filter((name) => wish[name] !== undefined && wish[name] !== hook[name]);
  return changed.length === 0 || hook.revision === wish.revision ? changed : "changed_meanwhile";
}
