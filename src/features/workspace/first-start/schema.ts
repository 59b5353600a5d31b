import { z } from "zod";
import { currency, emailAddress, lineOfText, timeZone, typedPassword } from "#platform/fields.ts";

/** The days of a week as the form asks for them, Monday first. */
export const weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"] as const;

/** The three who lead a firm; whoever sets the workspace up is one of them. */
export const leaders = ["ceo", "sales", "marketing"] as const;
export type Leader = (typeof leaders)[number];

const address = emailAddress();
const addressOrLater = z.union([z.literal(""), address], "An e-mail address, or nothing for now.").default("");
const time = (expected: string) => z.string(expected).regex(/^([01]\d|2[0-3]):[0-5]\d$/, expected);
const ticked = z.literal("on").optional();

/** What a new firm says of itself, as a form with plain fields sends it: a weekday is open if it is "on". */
export const startWorkspaceInput = z
  .strictObject({
    name: lineOfText(80, "Give the workspace a name."),
    timeZone: timeZone(),
    currency: currency(),
    monday: ticked,
    tuesday: ticked,
    wednesday: ticked,
    thursday: ticked,
    friday: ticked,
    saturday: ticked,
    sunday: ticked,
    opens: time("When the working day begins, like 09:00."),
    closes: time("When the working day ends, like 17:00."),
    yourName: lineOfText(80, "Your name, as the others know it."),
    yourEmail: address,
    yourPassword: typedPassword("A password, please."),
    yourPart: z.enum(leaders, "Which of the three you are."),
    ceoEmail: addressOrLater,
    salesEmail: addressOrLater,
    marketingEmail: addressOrLater,
  })
  .check(({ value, issues }) => {
    const complain = (field: string, message: string) =>
      issues.push({ code: "custom", input: value, path: [field], message });
    if (weekdays.every((day) => !value[day])) complain("monday", "A week needs at least one day of work.");
    if (value.opens >= value.closes) complain("closes", "The working day ends after it begins.");
    const taken = new Set([value.yourEmail.toLowerCase()]);
    for (const leader of leaders.filter((leader) => leader !== value.yourPart)) {
      const email = value[`${leader}Email`].toLowerCase();
      if (email && taken.has(email)) complain(`${leader}Email`, "This address is already one of the others.");
      taken.add(email);
    }
  });
export type StartWorkspaceInput = z.output<typeof startWorkspaceInput>;

/** A workspace that was just set up: its name, and a link for each of the others, which is shown this once. */
export type StartedWorkspace = {
  readonly name: string;
  readonly links: readonly { readonly email: string; readonly title: string; readonly link: string }[];
};
