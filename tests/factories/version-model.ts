import type { Team } from "#platform/actor.ts";

// What may become of an agreement's versions, as one would tell it to a colleague: three places, of which each holds one version at
// most, and a pile of what is over. Only to be compared with: it knows no clock, no person, no database.

type End = "superseded" | "ended" | "withdrawn" | "declined" | "replaced";
type Lying = { number: number; text: number; by: Team; day: number; last: number; signed: Map<Team, string> };

export class VersionModel {
  before: Lying | null = null;
  waiting: Lying | null = null;
  holding: Lying | null = null;
  over = new Map<number, End>();
  count = 0;

  /** Answers the number of the version that lies before the heads then; null where nothing is said that isn't signed. */
  propose(text: number, by: Team, day: number, last: number): number | null {
    const same = (other: Lying | null) => other?.text === text && other.day === day && other.last === last;
    if (this.before && same(this.before)) return this.before.number;
    if (same(this.waiting ?? this.holding)) return null;
    if (this.before) this.over.set(this.before.number, "replaced");
    this.before = { number: ++this.count, text, by, day, last, signed: new Map() };
    return this.count;
  }

  sign(number: number, team: Team, who: string, today: number): boolean {
    const version = this.before;
    if (version?.number !== number || version.signed.has(team) || version.last < today) return false;
    if ([...version.signed.values()].includes(who)) return false;
    version.signed.set(team, who);
    if (version.signed.size < 2) return true;
    this.before = null;
    if (this.waiting) this.over.set(this.waiting.number, "replaced");
    this.waiting = version;
    if (version.day <= today) this.takeForce();
    return true;
  }

  close(number: number, end: "withdrawn" | "declined", team: Team): boolean {
    if (this.before?.number !== number || (this.before.by === team) !== (end === "withdrawn")) return false;
    this.over.set(number, end);
    this.before = null;
    return true;
  }

  /** The morning of a day. */
  dawn(today: number) {
    if (this.waiting && this.waiting.day <= today) this.takeForce();
    if (this.holding && this.holding.last < today) {
      this.over.set(this.holding.number, "ended");
      this.holding = null;
    }
  }

  states(): Record<number, string> {
    const places = { proposed: this.before, agreed: this.waiting, in_force: this.holding };
    const lying = Object.entries(places).flatMap(([state, version]) => (version ? [[version.number, state]] : []));
    return Object.fromEntries([...this.over, ...lying]);
  }

  private takeForce() {
    if (this.holding) this.over.set(this.holding.number, "superseded");
    this.holding = this.waiting;
    this.waiting = null;
  }
}
