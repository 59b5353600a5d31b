import type { ReactNode } from "react";
import type { FormState } from "#platform/action.ts";
import type { Person } from "#platform/actor.ts";
import { isAllowed } from "#platform/authorize.ts";
import type { Day } from "#platform/day.ts";
import { Card } from "#ui/layout/card.tsx";
import type { Reader } from "#ui/time.tsx";
import { versionPolicy } from "../policy.ts";
import type { VersionPage as Found } from "../queries/find-version-page.ts";
import { changesBetween } from "../rules/changes-between.ts";
import { ownWordOf } from "../rules/own-word.ts";
import { Changes } from "./changes.tsx";
import { CompareForm } from "./compare-form.tsx";
import { MemberWords } from "./member-words.tsx";
import { Objections } from "./objections.tsx";
import { OwnWord } from "./own-word.tsx";
import { Paper } from "./paper.tsx";
import { SignBar } from "./sign-bar.tsx";
import { Steps } from "./steps.tsx";
import { VersionHeader } from "./version-header.tsx";

type VersionPageProps = {
  page: Found;
  person: Person;
  today: Day;
  reader: Reader;
  /** Its kind's way to sign. */
  sign: (before: FormState, form: FormData) => Promise<FormState>;
  /** What the last signer chooses for the moment it takes force; its kind's. */
  choice: ReactNode;
  /** What its kind knows of it before it is signed. */
  history: ReactNode;
};

/**
 * A version to be read as a document, what changed first; beside it both signatures, and what everybody says to it. On a phone what is
 * known of it comes before the place where it is signed.
 */
export function VersionPage({ page, person, today, reader, sign, choice, history }: VersionPageProps) {
  const { version, versions, earlier, signers, takesPassword } = page;
  const changes = earlier && changesBetween(earlier.content, version.content);
  const became = new Map(changes?.clauses.map((change) => [change.id, change.became]));
  const inForce = versions.find(({ state }) => state === "in_force")?.number ?? null;
  const mayGiveWord = ["proposed", "agreed", "in_force"].includes(version.state);
  return (
    <main
      id="content"
      className="mx-auto flex w-full max-w-6xl flex-col gap-x-8 gap-y-6 px-4 py-6 sm:px-8 md:py-8 lg:grid lg:grid-cols-[minmax(0,1fr)_21rem] lg:grid-rows-[auto_auto_auto_1fr] lg:items-start"
    >
      <div className="lg:col-span-2">
        <VersionHeader version={version} reader={reader} />
      </div>
      <div className="grid min-w-0 gap-10 lg:row-span-3">
        {changes && earlier && <Changes changes={changes} earlier={earlier.number} />}
        <section aria-label="The text" className="grid gap-5">
          {changes && <h2 className="text-sm text-soft">The whole of version {version.number}</h2>}
          <Paper content={version.content} became={became} />
        </section>
        <Objections version={version} person={person} reader={reader} />
      </div>
      {version.state === "proposed" && (
        <div className="grid min-w-0 gap-5 lg:col-start-2 lg:row-start-3">{history}</div>
      )}
      <SignBar
        version={version}
        person={person}
        signers={signers}
        takesPassword={takesPassword}
        inForce={inForce}
        today={today}
        reader={reader}
        action={sign}
        choice={choice}
      />
      <aside aria-label="About this version" className="grid min-w-0 gap-5 lg:col-start-2 lg:row-start-4">
        <CompareForm version={version} versions={versions} against={earlier?.number ?? null} />
        <MemberWords
          words={version.words}
          own={
            mayGiveWord &&
            isAllowed(person, versionPolicy.signOff, undefined) && (
              <OwnWord version={version} said={ownWordOf(version.words, person.memberId)} />
            )
          }
        />
        <Card title="What became of it">
          <Steps steps={version.steps} reader={reader} />
        </Card>
      </aside>
    </main>
  );
}
