import type { NewsLine } from "../schema.ts";

type Mailed = {
  readonly workspaceName: string;
  /** IANA name of the zone in which times are told. */
  readonly timeZone: string;
  /** A page's whole address. */
  readonly address: (path: string) => string;
};

/** News of one member as one mail in plain text: what it says in its subject where it is only one line, else how many. */
export function newsMail(
  lines: readonly NewsLine[],
  { workspaceName, timeZone, address }: Mailed,
): { subject: string; text: string } {
  const [first] = lines;
  const subject =
    first && lines.length === 1 ? `${first.actorName} ${first.sentence}` : `${lines.length} news from ${workspaceName}`;
  const paragraphs = lines.map(
    ({ actorName, sentence, at, href }) => `${actorName} ${sentence}.\n${momentOf(at, timeZone)} · ${address(href)}`,
  );
  const footer = `All news: ${address("/notifications")}\nChoose what is mailed to you: ${address("/settings/notifications")}`;
  return { subject: shortened(subject, 150), text: `${[...paragraphs, `-- \n${footer}`].join("\n\n")}\n` };
}

function shortened(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1)}…`;
}

function momentOf(at: Date, timeZone: string): string {
  return new Intl.DateTimeFormat("en-GB", {
    day: "numeric",
    month: "short",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    timeZoneName: "short",
    timeZone,
  }).format(at);
}
