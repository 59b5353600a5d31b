import Link from "next/link";
import type { ReactNode } from "react";
import { versionAddress } from "#features/agreements/versions/rules/address.ts";
import { Chip, type Tone } from "#ui/chip.tsx";
import { Terms } from "#ui/glossary/term.tsx";
import { definitionKind } from "../queries/definition-kind.ts";
import type { Editor } from "../queries/find-editor.ts";

type DefinitionHeadProps = { editor: Editor | null; children?: ReactNode };

/** What the document is, which version is being drafted, waits or is in force; `children` are what can be done with the whole. */
export function DefinitionHead({ editor, children }: DefinitionHeadProps) {
  return (
    <header className="grid gap-2">
      <div className="flex flex-wrap items-center gap-2">
        {editor ? <Standing {...editor} /> : <Chip>No draft yet</Chip>}
        <div className="ml-auto flex flex-wrap gap-2">{children}</div>
      </div>
      <h1 className="wrap-anywhere font-serif text-3xl">{definitionKind.heading}</h1>
      <p className="text-soft">
        <Terms>Every lead that fulfils this becomes an MQL and is Sales’ turn.</Terms>
      </p>
    </header>
  );
}

function Standing({ draft: { agreementId }, nextNumber, proposed, inForce }: Editor) {
  const chip = (number: number, tone: Tone, words: string) => (
    <Link href={versionAddress({ agreementId, number })} className="rounded-full">
      <Chip tone={tone}>
        v{number} {words}
      </Chip>
    </Link>
  );
  return (
    <>
      <Chip>Draft of version {nextNumber}</Chip>
      {proposed !== null && chip(proposed, "at-risk", "waits for signatures")}
      {inForce && chip(inForce.number, "shared", "in force")}
    </>
  );
}
