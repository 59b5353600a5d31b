import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { AgreementItem } from "#features/agreements/versions/schema/standing.ts";
import { greeting, progressIn, sideOf } from "#features/home/rules/firm.ts";
import { firstHourOf } from "#features/home/rules/first-hour.ts";
import { leadWorkFor } from "#features/home/rules/lead-work.ts";
import { waitingFor } from "#features/home/rules/waiting.ts";
import type { Firm, FirmMember, FirstHourChoice, OpenInvitation } from "#features/home/schema.ts";
import { standardCalendar } from "#features/workspace/calendars/rules/calendars.ts";
import type { Person } from "#platform/actor.ts";
import { daysLater } from "#platform/day.ts";

const now = new Date("2026-11-23T09:00:00Z");
const daysFromNow = (days: number) => new Date(now.getTime() + days * 24 * 60 * 60 * 1_000);

const elena = person({ memberId: "e", name: "Elena Novak", role: "ceo", isAdmin: true });
const sofia = person({ memberId: "s", name: "Sofia Kral", role: "head", team: "sales" });
const ravi = person({ memberId: "r", name: "Ravi Shah", role: "member", team: "sales" });
const untouched: FirstHourChoice = { ticked: [], isHidden: null };

function person(part: Partial<Person>): Person {
  const seat = {
    memberId: "m",
    name: "Somebody",
    role: "member",
    team: null,
    isAdmin: false,
    actingFor: null,
  } as const;
  return { kind: "person", workspaceId: "w", sessionId: "x", ...seat, ...part };
}

function member({ memberId: id, name, role, team, actingFor }: Person): FirmMember {
  return { id, name, role, team, actingFor, title: "" };
}

function invitation(part: Partial<OpenInvitation> = {}): OpenInvitation {
  const offer = { id: "i", email: "hanna@x.example", role: "member", team: "marketing" } as const;
  return { ...offer, invitedById: "s", expiresAt: daysFromNow(10), ...part };
}

function firm(part: Partial<Firm> = {}): Firm {
  const calendars = { workspace: standardCalendar("Europe/Prague"), sales: null, marketing: null };
  return {
    today: "2026-11-23",
    foundedAt: now,
    members: [member(elena)],
    invitations: [],
    calendars,
    hasCycles: false,
    hasLeads: false,
    leadWork: [],
    agreements: [],
    words: [],
    ...part,
  };
}

function agreement(part: Partial<AgreementItem> = {}): AgreementItem {
  const outline = { kind: "definition", title: "Lead definition", heading: "What is worthwhile", href: "/definition" };
  const nothing = { decideBy: null, inForce: null, agreed: null, proposed: null, draft: null };
  return { ...outline, agreementId: "a", ...nothing, ...part };
}

const openSteps = (who: Person, at: Firm, choice = untouched, when = now) =>
  firstHourOf(who, at, choice, when)
    ?.filter(({ isDone }) => !isDone)
    .map(({ key }) => key);

describe("the first hour's list", () => {
  it("shows a founder all that there is to do", () => {
    expect(openSteps(elena, firm())).toEqual(["heads", "team", "import", "definition", "calendar", "money", "cycle"]);
  });

  it("ticks what the firm's own state shows, and what somebody says looks right", () => {
    const marek = person({ memberId: "m", role: "head", team: "marketing" });
    const members = [elena, sofia, marek, ravi].map(member);
    const inForce = { number: 1, tookForceAt: now, reviewBy: null, endsOn: null };
    const staffed = firm({ members, hasLeads: true, agreements: [agreement({ inForce })] });
    expect(openSteps(elena, staffed)).toEqual(["calendar", "money", "cycle"]);
    expect(openSteps(elena, { ...staffed, hasCycles: true })).toEqual(["calendar", "money"]);
    const workspace = { ...standardCalendar("Europe/Prague"), revision: 2 };
    expect(openSteps(elena, { ...staffed, calendars: { workspace, sales: null, marketing: null } })).toEqual([
      "money",
      "cycle",
    ]);
    expect(openSteps(elena, staffed, { ticked: ["calendar", "money"], isHidden: null })).toEqual(["cycle"]);
  });

  it("asks a head for their own team, and counts who is invited", () => {
    expect(openSteps(sofia, firm({ invitations: [invitation()] }))).toContain("team");
    expect(openSteps(sofia, firm({ invitations: [invitation({ team: "sales" })] }))).not.toContain("team");
  });

  it("is for those who lead or look after the workspace", () => {
    expect(firstHourOf(ravi, firm(), untouched, now)).toBeNull();
    expect(firstHourOf({ ...ravi, isAdmin: true }, firm(), untouched, now)).not.toBeNull();
    expect(firstHourOf({ ...ravi, actingFor: "sales" }, firm(), untouched, now)).not.toBeNull();
  });

  it("goes by itself after 30 days or once all is done, and stays away from whoever put it away", () => {
    expect(firstHourOf(elena, firm(), untouched, daysFromNow(29))).not.toBeNull();
    expect(firstHourOf(elena, firm(), untouched, daysFromNow(30))).toBeNull();
    expect(firstHourOf(elena, firm(), { ticked: [], isHidden: true }, now)).toBeNull();
    const ticked = ["heads", "team", "import", "definition", "calendar", "money", "cycle"];
    expect(firstHourOf(elena, firm(), { ticked, isHidden: null }, now)).toBeNull();
  });

  it("is there whenever somebody asked for it again", () => {
    expect(firstHourOf(elena, firm(), { ticked: [], isHidden: false }, daysFromNow(400))).not.toBeNull();
  });
});

describe("what waits", () => {
  it("asks the CEO, and nobody else, for a head where nobody is or is invited", () => {
    const half = firm({ members: [member(elena), member(sofia)] });
    expect(waitingFor(elena, half, now).map(({ title }) => title)).toEqual(["Name a head of Marketing"]);
    expect(waitingFor(sofia, half, now)).toEqual([]);
    const invited = firm({ members: half.members, invitations: [invitation({ role: "head" })] });
    expect(waitingFor(elena, { ...invited, invitations: [invitation({ role: "head" })] }, now)).toEqual([]);
  });

  it("says who acts while a chair is empty", () => {
    const acting = firm({ members: [member(elena), member(sofia), member({ ...ravi, actingFor: "marketing" })] });
    expect(waitingFor(elena, acting, now)[0]?.text).toBe("Ravi Shah acts as head for the time being.");
  });

  it.for([
    [4, undefined],
    [2.5, "3 days left"],
    [0.5, "ends today"],
    [-1, "ended"],
  ] as const)("reminds of an invitation that ends in %s days: %s", ([days, due]) => {
    const open = firm({
      members: [member(elena), member(sofia)],
      invitations: [invitation({ expiresAt: daysFromNow(days) })],
    });
    expect(waitingFor(sofia, open, now)[0]?.due).toBe(due);
    expect(waitingFor({ ...ravi, isAdmin: true }, open, now)[0]?.due).toBe(due);
    expect(waitingFor(ravi, open, now)).toEqual([]);
  });
});

describe("what of agreements waits", () => {
  const marek = person({ memberId: "m", role: "head", team: "marketing" });
  const proposed: AgreementItem["proposed"] = {
    ...{ number: 3, proposedBy: "Marek Havel", proposedFor: "marketing", waitsFor: ["sales"] },
    ...{ proposedAt: now, waitsSince: now },
  };
  const draft = { clauses: 9, changedAt: now, withoutStance: { sales: 1, marketing: 4 }, wantsChange: 0 };
  const at = (part: Partial<AgreementItem>) =>
    firm({ members: [elena, sofia, marek].map(member), agreements: [agreement(part)] });
  const waiting = (who: Person, part: Partial<AgreementItem>) =>
    waitingFor(who, at(part), now).map(({ title }) => title);

  it("is the signature of whose side hasn't signed, the most pressing of all", () => {
    expect(waitingFor(sofia, at({ proposed }), now)[0]).toMatchObject({
      title: "Your signature is asked for",
      text: "Marek Havel proposed version 3 of the lead definition. Read it, then sign or decline.",
      href: "/agreements/a/versions/3",
    });
    expect(waiting(marek, { proposed })).toEqual([]);
    expect(waiting(elena, { proposed })).toEqual([]);
    expect(waiting({ ...elena, actingFor: "sales" }, { proposed })).toEqual(["Your signature is asked for"]);
  });

  it("is each side's answer to clauses, once the day nears on which a decision is asked for", () => {
    expect(waiting(sofia, { draft, decideBy: "2026-12-01" })).toEqual([]);
    expect(waiting(sofia, { draft })).toEqual([]);
    expect(waiting(sofia, { draft, decideBy: "2026-11-30" })).toEqual(["A clause waits for your team’s answer"]);
    expect(waitingFor(marek, at({ draft, decideBy: "2026-11-24" }), now)).toMatchObject([
      { title: "4 clauses wait for your team’s answer", due: "1 day left", href: "/definition" },
    ]);
  });

  it("is one's own word as a member, and answers to those who object", () => {
    const version = { agreementId: "a", number: 2, title: "Lead definition" };
    const words = [{ ...version, isOwnMissing: true, unanswered: 2 }];
    const members = [elena, sofia, marek].map(member);
    expect(waitingFor(ravi, firm({ members, words }), now)).toMatchObject([
      { title: "2 objections wait for your answer", href: "/agreements/a/versions/2" },
      { title: "Do you stand by version 2 of the lead definition?", href: "/agreements/a/versions/2" },
    ]);
  });
});

describe("the firm on one page", () => {
  it("puts everybody on their side once, the head apart", () => {
    const side = sideOf("sales", [elena, sofia, ravi].map(member));
    expect(side.head?.name).toBe("Sofia Kral");
    expect(side.members.map(({ name }) => name)).toEqual(["Ravi Shah"]);
    expect(sideOf("marketing", [elena, sofia, ravi].map(member))).toMatchObject({
      head: null,
      acting: null,
      members: [],
    });
  });

  it("counts the days of a cycle so that those passed and those left make the whole", () => {
    fc.assert(
      fc.property(fc.nat(900), fc.integer({ min: 1, max: 400 }), fc.nat(400), (start, length, passed) => {
        const startsOn = daysLater("2025-01-01", start);
        const cycle = { startsOn, endsOn: daysLater(startsOn, length) };
        const { days, day, daysLeft, share } = progressIn(cycle, daysLater(startsOn, Math.min(passed, length)));
        expect(days).toBe(length + 1);
        expect(day + daysLeft).toBe(days);
        expect(share).toBeGreaterThan(0);
        expect(share).toBeLessThanOrEqual(1);
      }),
    );
  });

  it.for([
    ["Europe/Prague", "Good morning"],
    ["Asia/Tokyo", "Good evening"],
    ["America/New_York", "Good evening"],
    ["Asia/Kolkata", "Good afternoon"],
  ] as const)("greets in %s with “%s”", ([zone, words]) => {
    expect(greeting(zone, now)).toBe(words);
  });
});

describe("what of leads waits", () => {
  const marek = person({ memberId: "m", role: "head", team: "marketing" });
  const kindsFor = (who: Person) => leadWorkFor(who, "2026-11-23").map(({ key }) => key);
  const waiting = (count: number) => {
    const [work] = leadWorkFor(ravi, "2026-11-23");
    return work ? waitingFor(ravi, firm({ leadWork: [{ ...work, count }] }), now) : [];
  };

  it("is Sales' to answer, its head's to assign, and Marketing's before the handoff", () => {
    expect(kindsFor(ravi)).toEqual(["unanswered", "followUps"]);
    expect(kindsFor(sofia)).toEqual(["unanswered", "followUps", "unowned"]);
    expect(kindsFor(marek)).toEqual(["followUps", "due", "new"]);
    expect(kindsFor(elena)).toEqual([]);
    expect(kindsFor({ ...elena, actingFor: "sales" })).toEqual(["unanswered", "followUps", "unowned"]);
    expect(kindsFor(person({ role: "observer" }))).toEqual([]);
  });

  it("is said with a number that opens just these leads", () => {
    expect(waiting(0)).toEqual([]);
    expect(waiting(1)).toMatchObject([{ title: "A handoff waits for your first answer" }]);
    expect(waiting(3)).toMatchObject([
      { title: "3 handoffs wait for your first answer", href: "/leads?stage=mql&owner=me&unknown=firstTouch" },
    ]);
    expect(waiting(101)).toMatchObject([{ title: "More than 100 handoffs wait for your first answer" }]);
  });
});
