/** Pages save whenever their writer pauses. Who hasn't been still for longer than this is writing on. */
const pauseMinutes = 5;

type Changed = { readonly changedById: string | null; readonly changedAt: Date };

/** Whether a member goes on wording what they worded just now: one fact tells of it all, each wording is kept beside. */
export function isGoingOn({ changedById, changedAt }: Changed, memberId: string | null, now: Date): boolean {
  return memberId !== null && changedById === memberId && now.getTime() - changedAt.getTime() < pauseMinutes * 60_000;
}
