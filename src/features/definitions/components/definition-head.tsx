import Link from "next/link";
import type { ReactNode } from "react";
import { Chip } from "#ui/chip.tsx";
import { definitionKind } from "../queries/definition-kind.ts";
import type { Editor } from "../queries/find-editor.ts";

type DefinitionHeadProps = { editor: Editor | null; children?: ReactNode };

/** What the document is, which version is being drafted and which is in force; `children` are what can be done with the whole. */
export function DefinitionHead({ editor, children }: DefinitionHeadProps) {
  const inForce = editor?.inForce;
  return (
    <header className="grid gap-2">
      <div className="flex flex-wrap items-center gap-2">
        <Chip>{editor ? `Draft of version ${editor.nextNumber}` : "No draft yet"}</Chip>
        {inForce && (
          <Link href={`/agreements/${inForce.agreementId}/versions/${inForce.number}`} className="rounded-full">
            <Chip tone="shared">v{inForce.number} in force</Chip>
          </Link>
        )}
        <div className="ml-auto flex flex-wrap gap-2">{children}</div>
      </div>
      <h1 className="wrap-anywhere font-serif text-3xl">{definitionKind.heading}</h1>
      <p className="text-soft">Every lead that fulfils this becomes an MQL and is Sales’ turn.</p>
    </header>
  );
}
