"use client";

import { useActionState } from "react";
import { Avatar } from "#ui/avatar.tsx";
import { Notice } from "#ui/controls/notice.tsx";
import { signIn } from "../../sessions/components/next-auth-client.ts";
import { signInSentence } from "../../sessions/rules.ts";
import { type DemoPerson, demoPassword } from "../rules.ts";

/** A button for each person of the demo, which signs in as them and goes to their home page. */
export function DemoSignIns({ hosts }: { hosts: readonly DemoPerson[] }) {
  const [refused, submit, isPending] = useActionState(async (_before: string | null, form: FormData) => {
    const code = await signIn(String(form.get("email")), demoPassword);
    if (code === null) window.location.assign("/");
    return code;
  }, null);
  return (
    <form action={submit} className="grid content-start gap-2">
      <h2 className="text-lg">Explore the demo</h2>
      <p className="mb-2 text-pretty text-soft">
        Northwind Instruments is a firm to look around in. Nothing you do there reaches anybody; choose whose eyes to
        see it with.
      </p>
      {refused && <Notice tone="missed">{signInSentence(refused)}</Notice>}
      {hosts.map(({ name, email, team, title, sees }) => (
        <button
          key={email}
          type="submit"
          name="email"
          value={email}
          disabled={isPending}
          className="flex cursor-pointer items-start gap-3 rounded-control border border-line bg-surface px-3.5 py-2.5 text-left hover:border-line-strong disabled:cursor-default disabled:opacity-60"
        >
          <Avatar name={name} side={team} />
          <span className="min-w-0">
            <strong>{name}</strong> <span className="text-soft">{title}</span>
            <span className="block text-pretty text-soft">{sees}</span>
          </span>
        </button>
      ))}
    </form>
  );
}
