/** What becomes of a member's open leads if they leave. */
export type Parting = {
  /** Counted up to one more than a thousand. */
  readonly leads: number;
  /** Whether they go on in turn, as far as somebody is free. */
  readonly toRotation: boolean;
  /** Who takes on those for whom nobody is free, or all of them; null where there is nobody. */
  readonly heir: string | null;
};

export const mostCounted = 1_000;

/** "Their 12 open leads go to Sofia Kral." Null where there is nothing to say. */
export function partingInWords({ leads, toRotation, heir }: Parting): string | null {
  if (leads === 0) return null;
  const go = leads === 1 ? "Their one open lead goes" : `Their ${counted(leads)} open leads go`;
  if (toRotation) {
    return heir
      ? `${go} to others of Sales in turn, and to ${heir} where nobody is free.`
      : `${go} to others of Sales in turn.`;
  }
  return heir ? `${go} to ${heir}.` : `${go} to nobody: there is nobody left to take them on.`;
}

function counted(leads: number): string {
  return leads > mostCounted ? `more than ${mostCounted}` : `${leads}`;
}
