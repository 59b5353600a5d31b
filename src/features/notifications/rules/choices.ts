import type { NewsKind } from "../../activity/news/schema.ts";
import type { Choice, Choices, MailChoice } from "../schema.ts";
import type { Recipient } from "./recipients.ts";

type Chooser = Pick<Recipient, "role" | "actingFor" | "isAdmin">;

/** How a member is told of a kind of news: as they chose, else by the default of their role. */
export function choiceOf(kind: NewsKind, member: Chooser, chosen: Choices): Choice {
  return chosen[kind.name] ?? defaultChoice(kind, member);
}

/** Everything is shown in the app. By mail heads get a digest of it all; others at once what concerns them, and no more. */
export function defaultChoice({ concerns }: NewsKind, { role, actingFor }: Chooser): Choice {
  return { inApp: true, mail: defaultMail(concerns, role === "head" || actingFor !== null) };
}

function defaultMail(concerns: NewsKind["concerns"], isHead: boolean): MailChoice {
  if (isHead) return "digest";
  return concerns === "you" ? "at_once" : "never";
}

/** The kinds of news a member may ever be told of. */
export function kindsFor(kinds: readonly NewsKind[], { isAdmin }: Pick<Chooser, "isAdmin">): NewsKind[] {
  return kinds.filter(({ concerns }) => concerns !== "admins" || isAdmin);
}

/** What is different in what a member now chooses, by kind; null is what the default of their role said. */
export function choiceChanges(before: Choices, after: Choices) {
  return Object.entries(after).flatMap(([kind, to]) => {
    const from = before[kind] ?? null;
    return from?.inApp === to.inApp && from.mail === to.mail ? [] : [{ kind, from, to }];
  });
}
