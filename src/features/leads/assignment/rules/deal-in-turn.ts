/** Somebody among whom leads are shared out. */
export type Candidate = {
  readonly memberId: string;
  /** Whether they are there today, and still belong to Sales. */
  readonly isThere: boolean;
  /** How many leads they work at once at most; null for as many as come. */
  readonly capacity: number | null;
  /** How many they work now. */
  readonly working: number;
  readonly lastAssignedAt: Date | null;
};

/** A lead that goes to somebody, and the moment by which their next turn is known. */
export type Dealt = { readonly leadId: string; readonly memberId: string; readonly at: Date };

/**
 * Who is next: of those who are there and have room, whoever got a lead the longest ago, and before them who never got one. Null
 * where nobody is free.
 */
export function nextInTurn(candidates: readonly Candidate[]): Candidate | null {
  const free = candidates.filter((candidate) => candidate.isThere && hasRoom(candidate));
  return free.toSorted(byTurn)[0] ?? null;
}

/** Whether somebody works fewer leads than they may. */
export function hasRoom({ capacity, working }: Pick<Candidate, "capacity" | "working">): boolean {
  return capacity === null || working < capacity;
}

/**
 * Shares leads out in their order, one at a time; those for which nobody is free are left out. Each counts for the room of whoever
 * gets it. The moments grow, so that of several at once the next to get one is known too.
 */
export function dealInTurn(leadIds: readonly string[], candidates: readonly Candidate[], now: Date): Dealt[] {
  const dealt: Dealt[] = [];
  let seats = candidates;
  let at = Math.max(now.getTime(), 1 + Math.max(0, ...candidates.map(({ lastAssignedAt }) => Number(lastAssignedAt))));
  for (const leadId of leadIds) {
    const next = nextInTurn(seats);
    if (!next) break;
    const taken = { ...next, working: next.working + 1, lastAssignedAt: new Date(at) };
    seats = seats.map((seat) => (seat === next ? taken : seat));
    dealt.push({ leadId, memberId: next.memberId, at: taken.lastAssignedAt });
    at += 1;
  }
  return dealt;
}

function byTurn(one: Candidate, other: Candidate): number {
  const wait = Number(one.lastAssignedAt) - Number(other.lastAssignedAt);
  return wait || (one.memberId < other.memberId ? -1 : 1);
}
