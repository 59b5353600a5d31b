"use client";

import { usePathname } from "next/navigation";
import { Notice } from "./notice.tsx";
import { TextLink } from "./text-link.tsx";

type RefusalProps = { refusal: { readonly refused: string; readonly sentence: string } };

/** Why a form was refused, with the way on where there is one: to the sign-in and back to this page. */
export function Refusal({ refusal }: RefusalProps) {
  const path = usePathname();
  return (
    <Notice tone="missed">
      {refusal.sentence}
      {refusal.refused === "session_ended" && (
        <>
          {" "}
          <TextLink href={`/sign-in?next=${encodeURIComponent(path)}`}>Sign in</TextLink>
        </>
      )}
    </Notice>
  );
}
