import type { ReactNode } from "react";
import { Glossary } from "#ui/glossary/glossary.tsx";
import { versionAddress } from "../../agreements/versions/rules/address.ts";
import type { Word } from "../rules/glossary.ts";

/** Has the words of the firm explained wherever they stand as `Term` in `children`, with the version in which both signed them. */
export function FirmGlossary({ words, children }: { words: readonly Word[]; children: ReactNode }) {
  const meanings = words.map(({ term, meaning, version, isEveryday }) => ({
    word: term,
    meaning,
    agreed: version && { href: versionAddress(version), label: `Signed by both in version ${version.number}` },
    isOnlyLabel: isEveryday,
  }));
  return <Glossary meanings={meanings}>{children}</Glossary>;
}
