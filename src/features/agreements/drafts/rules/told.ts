import type { KindOutline, Worded } from "../../schema.ts";

type Told = Pick<Worded, "id" | "section"> & { readonly revision: number };

/** An agreement, as facts of its draft name it. */
export function agreementTold(agreementId: string, { name, title }: Pick<KindOutline, "name" | "title">) {
  return { agreementId, kind: name, title };
}

/** A clause of it, as facts name one. */
export function clauseTold(agreementId: string, kind: KindOutline, { id, section, revision }: Told) {
  return { ...agreementTold(agreementId, kind), clauseId: id, section, revision };
}
