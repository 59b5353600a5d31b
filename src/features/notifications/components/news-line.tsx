import Link from "next/link";
import type { ReactNode } from "react";
import { type Reader, Time } from "#ui/time.tsx";
import type { NewsLine as Line } from "../schema.ts";

/** One line of news, which leads to what it is about; `aside` is what can be done with it. */
export function NewsLine({ line, reader, aside }: { line: Line; reader: Reader; aside?: ReactNode }) {
  const { actorName, sentence, at, href } = line;
  return (
    <li className="flex items-start justify-between gap-4 py-3 first:pt-0 last:pb-0">
      <div className="wrap-anywhere min-w-0">
        <Link href={href} className="hover:underline hover:decoration-dotted hover:underline-offset-4">
          <strong>{actorName}</strong> {sentence}
        </Link>
        <p className="text-soft">
          <Time at={at} reader={reader} />
        </p>
      </div>
      {aside}
    </li>
  );
}
