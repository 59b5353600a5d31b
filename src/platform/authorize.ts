import type { Actor, Person, Scope } from "./actor.ts";
import { Refused } from "./refusals.ts";

/**
 * One row of a feature's authority table: who may do this verb. Each kind of actor has its column, so that none is
 * forgotten. `person` sees the subject too, where the answer depends on it.
 */
export type Verb<Subject = void> = {
  readonly name: string;
  readonly person: (person: Person, subject: Subject) => boolean;
  /** The scope a key needs, whether any key will do, or that the act needs a person. */
  readonly key: Scope | "any_scope" | "person_required";
  /** Whether the product itself does this, in a reaction or an operator's command. */
  readonly service: boolean;
};

let prove: (actor: Actor) => Proof;

/**
 * The proof that `authorize` was asked, which every write demands. Only `authorize` can make one: the private field makes
 * the type nominal, so that neither a literal nor a look-alike passes the compiler.
 */
export class Proof {
  readonly #actor: Actor;

  private constructor(actor: Actor) {
    this.#actor = actor;
  }

  /** Who was found to be allowed. */
  get actor(): Actor {
    return this.#actor;
  }

  static {
    prove = (actor) => new Proof(actor);
  }
}

/**
 * Answers the proof that `actor` may do `verb` on `subject`.
 * Throws `Refused` with not_allowed, or for keys person_required or missing_scope.
 */
export function authorize<Subject>(actor: Actor, verb: Verb<Subject>, subject: Subject): Proof {
  const code = whyNot(actor, verb, subject);
  if (code) throw new Refused(code);
  return prove(actor);
}

/** Whether to offer a verb at all. The same table as `authorize`, for the interface. */
export function isAllowed<Subject>(actor: Actor, verb: Verb<Subject>, subject: Subject): boolean {
  return whyNot(actor, verb, subject) === null;
}

/** The person behind an act that a program can't do. Throws `Refused` with person_required. */
export function requirePerson(actor: Actor): Person {
  if (actor.kind === "person") return actor;
  throw new Refused("person_required");
}

function whyNot<Subject>(actor: Actor, verb: Verb<Subject>, subject: Subject) {
  switch (actor.kind) {
    case "person":
      return verb.person(actor, subject) ? null : "not_allowed";
    case "key":
      if (verb.key === "person_required") return "person_required";
      return verb.key === "any_scope" || actor.scopes.includes(verb.key) ? null : "missing_scope";
    case "service":
      return verb.service ? null : "not_allowed";
  }
}
