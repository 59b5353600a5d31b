import { takeStance } from "#features/agreements/drafts/commands/take-stance.ts";
import { findDraft } from "#features/agreements/drafts/queries/find-draft.ts";
import type { Draft, DraftClause, Stance } from "#features/agreements/drafts/schema/draft.ts";
import { answerObjection } from "#features/agreements/versions/commands/answer-objection.ts";
import { proposeVersion } from "#features/agreements/versions/commands/propose-version.ts";
import { objectTo, signOff } from "#features/agreements/versions/commands/sign-off.ts";
import { signVersion } from "#features/agreements/versions/commands/sign-version.ts";
import { findVersion } from "#features/agreements/versions/queries/find-version.ts";
import type { VersionView } from "#features/agreements/versions/schema/version.ts";
import { writeDefinition } from "#features/definitions/commands/write-definition.ts";
import { definitionKind } from "#features/definitions/queries/definition-kind.ts";
import { findDraftDefinition } from "#features/definitions/queries/find-draft-definition.ts";
import type { Definition } from "#features/definitions/schema/definition.ts";
import { demoPassword } from "#features/workspace/demo/rules.ts";
import type { Person } from "#platform/actor.ts";
import { isRefusal, type Outcome } from "#platform/refusals.ts";
import type { DemoName, Firm } from "../firm.ts";

type Act = (now: Date) => Promise<Outcome<unknown>>;

/** What the firm's people do with its definition, each of them by what they know of it at that moment. */
export type Desk = ReturnType<typeof deskOf>;

/** The desk of a firm. */
export function deskOf(firm: Firm) {
  const onDraft =
    (name: DemoName, act: (person: Person, draft: Draft, now: Date) => Promise<Outcome<unknown>>): Act =>
    async (now) => {
      const person = await firm.as(name);
      const draft = await findDraft(person, definitionKind);
      if (!draft) throw new Error("The demo's firm has no draft yet.");
      return act(person, draft, now);
    };
  const onVersion = (
    name: DemoName,
    number: number,
    act: (person: Person, version: VersionView, now: Date) => Promise<Outcome<unknown>>,
  ): Act =>
    onDraft(name, async (person, { agreementId }, now) => {
      const version = await findVersion(person, agreementId, number);
      if (!version) throw new Error(`The demo's firm has no version ${number} yet.`);
      return act(person, version, now);
    });

  return {
    onDraft,
    write:
      (name: DemoName, whole: Definition): Act =>
      async (now) => {
        const person = await firm.as(name);
        const { revision } = await findDraftDefinition(person);
        return writeDefinition(person, { ...whole, revision }, now);
      },
    /** To one clause, or to all that there are. */
    say: (name: DemoName, stance: Stance, which: (clause: DraftClause) => boolean = () => true): Act =>
      onDraft(name, async (person, { agreementId, clauses }, now) => {
        for (const { id: clauseId, revision } of clauses.filter(which)) {
          const said = await takeStance(person, definitionKind, { agreementId, clauseId, revision, stance }, now);
          if (isRefusal(said)) return said;
        }
        return null;
      }),
    propose: (name: DemoName): Act =>
      onDraft(name, (person, { agreementId, revision }, now) =>
        proposeVersion(person, definitionKind, { agreementId, revision }, now),
      ),
    sign: (name: DemoName, number: number): Act =>
      onVersion(name, number, (person, { agreementId, contentHash }, now) =>
        signVersion(person, definitionKind, { agreementId, number, contentHash, password: demoPassword }, now),
      ),
    standBy: (name: DemoName, number: number): Act =>
      onVersion(name, number, (person, { agreementId }, now) => signOff(person, { agreementId, number }, now)),
    object: (name: DemoName, number: number, reason: string): Act =>
      onVersion(name, number, (person, { agreementId }, now) => objectTo(person, { agreementId, number, reason }, now)),
    /** To whoever objected. */
    answer: (name: DemoName, number: number, answer: string): Act =>
      onVersion(name, number, async (person, { agreementId, words }, now) => {
        for (const { memberId, givenAt } of words.objections) {
          const given = await answerObjection(person, { agreementId, number, memberId, givenAt, answer }, now);
          if (isRefusal(given)) return given;
        }
        return null;
      }),
  };
}
