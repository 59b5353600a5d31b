import { z } from "zod";
import type { FactOf, RecordedFact } from "../activity/schema.ts";

/** A fact that one member should know of, until they dismiss it. */
export type Notification = { readonly id: string; readonly fact: RecordedFact };

/** One line for people: a fact, or several of one kind by one person on one thing. */
export type NewsLine = {
  /** All the notifications in it, the newest first. */
  readonly ids: readonly string[];
  readonly actorName: string;
  /** To be read after the actor's name. */
  readonly sentence: string;
  /** When the newest was recorded. */
  readonly at: Date;
  /** The page of the thing it is about. */
  readonly href: string;
};

const notificationId = z.uuid("The id of one of your notifications.");

/** A line holds several; a form sends them with commas between. */
export const dismissNotificationsInput = z.strictObject({
  notificationIds: z
    .string()
    .transform((text) => text.split(","))
    .pipe(z.array(notificationId).min(1).max(500)),
});
export type DismissNotificationsInput = z.output<typeof dismissNotificationsInput>;

/** `through` is the newest one that was on the page: what has come since stays. */
export const dismissAllInput = z.strictObject({ through: notificationId });
export type DismissAllInput = z.output<typeof dismissAllInput>;

const mailChoices = ["at_once", "digest", "never"] as const;

/** How a member is told of a kind of news. */
const choice = z.object({ inApp: z.boolean(), mail: z.enum(mailChoices, "At once, in a digest or never.") });
export type Choice = z.output<typeof choice>;
export type MailChoice = Choice["mail"];

const kindName = z.string().regex(/^[a-z_]{1,40}$/, "The name of a kind of news.");

/** Everything a member chose, by the name of the kind; what isn't in it goes by the default of their role. */
export type Choices = Readonly<Record<string, Choice>>;

/** A form has `mail.<kind>` for every kind, and `app.<kind>` where its box is ticked. */
export const chooseNewsInput = z
  .record(z.string().regex(/^(mail|app)\.[a-z_]{1,40}$/, "A kind of news."), z.string())
  .transform((fields) =>
    Object.entries(fields)
      .filter(([name]) => name.startsWith("mail."))
      .map(([name, mail]) => ({ kind: name.slice(5), mail, inApp: fields[`app.${name.slice(5)}`] === "on" })),
  )
  .pipe(z.array(choice.extend({ kind: kindName })).max(40, "At most 40 kinds of news."))
  .transform((list): Choices => Object.fromEntries(list.map(({ kind, ...choice }) => [kind, choice])));

export const notificationFacts = {
  "notification_choice.changed": z.object({
    changes: z.array(z.object({ kind: z.string(), from: choice.nullable(), to: choice })),
  }),
};
export type NotificationFact = FactOf<typeof notificationFacts>;

/** What somebody wants to be told is for nobody but them and the admins. */
export const personalNotificationFacts = ["notification_choice.changed"] as const satisfies NotificationFact["type"][];
