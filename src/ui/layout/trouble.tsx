"use client";

import { useEffect } from "react";
import { isRefusal, refusalSentence } from "#platform/refusals.ts";
import { Button } from "../controls/button.tsx";
import { TextLink } from "../controls/text-link.tsx";
import { Message } from "./message.tsx";

type TroubleProps = {
  /** The refusal that was thrown, or Next's digest of an unexpected error. */
  code: string | undefined;
  retry: () => void;
};

/** What a page shows that could not be read. When only the database is away, it comes back by itself as soon as that is. */
export function Trouble({ code, retry }: TroubleProps) {
  return code === "database_unavailable" ? <Waiting retry={retry} /> : <Failure code={code} retry={retry} />;
}

function Waiting({ retry }: { retry: () => void }) {
  useEffect(() => {
    const timer = setInterval(async () => {
      if (await isDatabaseBack()) retry();
    }, 2_000);
    return () => clearInterval(timer);
  }, [retry]);
  return (
    <Message title="The database can't be reached just now">
      <p role="status" className="text-soft">
        Nothing was lost. This page tries again every two seconds and comes back by itself.
      </p>
      <TextLink href="/">Go home</TextLink>
    </Message>
  );
}

/** Of all that makes the app ready a page needs the database alone: without a worker it can be read as well. */
async function isDatabaseBack(): Promise<boolean> {
  const checks: { database?: string } | null = await fetch("/api/ready")
    .then((answer) => answer.json())
    .catch(() => null);
  return checks?.database === "ok";
}

function Failure({ code, retry }: TroubleProps) {
  return (
    <Message title={code === "not_allowed" ? "This is not for your role" : "This page can't be shown"}>
      <p className="text-soft">{sentenceOf(code)}</p>
      <div className="flex flex-wrap items-center gap-5">
        <Button onClick={retry}>Try again</Button>
        <TextLink href="/">Go home</TextLink>
      </div>
    </Message>
  );
}

function sentenceOf(code: string | undefined): string {
  const thrown = { refused: code };
  if (isRefusal(thrown)) return refusalSentence(thrown.refused);
  // Only an error of the server has a digest, and is in its log under it.
  return code
    ? `Something went wrong on our side. It has been logged as ${code}.`
    : "Something went wrong in the browser.";
}
