import type { Person } from "#platform/actor.ts";
import type { Outcome } from "#platform/refusals.ts";
import type { Kind } from "../../agreements/queries/kind.ts";
import { definitionKind } from "../queries/definition-kind.ts";

/** A command on agreements of any kind, as one on the definition. */
export function onDefinition<Input, Answer>(
  command: (person: Person, kind: Kind, input: Input, now: Date) => Promise<Outcome<Answer>>,
) {
  return (person: Person, input: Input, now: Date): Promise<Outcome<Answer>> =>
    command(person, definitionKind, input, now);
}
