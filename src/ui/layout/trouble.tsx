"use client";

import { useEffect } from "react";
import { Button } from "../controls/button.tsx";
import { Message } from "./message.tsx";

type TroubleProps = {
  /** The refusal that was thrown, or Next's digest of an unexpected error. */
  code: string | undefined;
  retry: () => void;
};

/** What a page shows that could not be read. When only the database is away, it comes back by itself as soon as that is. */
export function Trouble({ code, retry }: TroubleProps) {
  const isWaiting = code === "database_unavailable";
  useEffect(() => {
    if (!isWaiting) return;
    const timer = setInterval(async () => {
      const answer = await fetch("/api/ready").catch(() => null);
      if (answer?.ok) retry();
    }, 2_000);
    return () => clearInterval(timer);
  }, [isWaiting, retry]);

  if (isWaiting) {
    return (
      <Message title="The database can't be reached just now">
        <p role="status" className="text-soft">
          Nothing was lost. This page tries again every two seconds and comes back by itself.
        </p>
      </Message>
    );
  }
  return (
    <Message title={code === "not_allowed" ? "This is not for your role" : "Something went wrong on our side"}>
      <p className="text-soft">
        {code === "not_allowed"
          ? "An admin of your workspace can help."
          : `It has been logged${code ? ` as ${code}` : ""}.`}
      </p>
      <Button onClick={retry}>Try again</Button>
    </Message>
  );
}
