import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Audience, NewsKind } from "#features/activity/news/schema.ts";
import type { RecordedFact } from "#features/activity/schema.ts";
import { choiceChanges, choiceOf, defaultChoice, kindsFor } from "#features/notifications/rules/choices.ts";
import { newsLines } from "#features/notifications/rules/lines.ts";
import { newsMail } from "#features/notifications/rules/mail.ts";
import { mailDueAt } from "#features/notifications/rules/mail-time.ts";
import { type Recipient, recipients } from "#features/notifications/rules/recipients.ts";
import { chooseNewsInput, dismissNotificationsInput } from "#features/notifications/schema.ts";
import { standardCalendar } from "#features/workspace/calendars/rules/calendars.ts";
import { isWorkingTime } from "#features/workspace/calendars/rules/working-time.ts";

const kind = (name: string, concerns: NewsKind["concerns"]): NewsKind => ({ name, label: name, hint: "", concerns });
const yours = kind("yours", "you");
const general = kind("general", "everybody");
const oversight = kind("oversight", "admins");

const somebody = { team: null, isAdmin: false, actingFor: null } as const;
const elena: Recipient = { ...somebody, id: "elena", role: "ceo" };
const sofia: Recipient = { ...somebody, id: "sofia", role: "head", team: "sales", isAdmin: true };
const marek: Recipient = { ...somebody, id: "marek", role: "head", team: "marketing" };
const ravi: Recipient = { ...somebody, id: "ravi", role: "member", team: "sales" };
const nora: Recipient = { ...somebody, id: "nora", role: "member", team: "marketing", actingFor: "marketing" };
const otto: Recipient = { ...somebody, id: "otto", role: "observer" };
const all = [elena, sofia, marek, ravi, nora, otto];

describe("who is told", () => {
  const told = (whom: Audience, doer: string | null = null) =>
    recipients([{ whom, kind: general }], all, doer).map(({ member }) => member.id);

  it.each<[Audience, string[]]>([
    ["everybody", ["elena", "sofia", "marek", "ravi", "nora", "otto"]],
    ["admins", ["sofia"]],
    [{ memberId: "ravi" }, ["ravi"]],
    [{ memberId: null }, []],
    [{ headOf: "sales" }, ["sofia"]],
    [{ headOf: "marketing" }, ["marek", "nora"]],
    [{ headOf: null }, []],
  ])("of %j", (whom, expected) => {
    expect(told(whom)).toEqual(expected);
  });

  it("is never who did it", () => {
    expect(told("everybody", "sofia")).not.toContain("sofia");
    expect(told({ memberId: "ravi" }, "ravi")).toEqual([]);
  });

  it("is told once, by the first telling that reaches them", () => {
    const tells = [
      { whom: { memberId: "ravi" }, kind: yours },
      { whom: "everybody" as const, kind: general },
    ];
    const kinds = recipients(tells, all, "elena").map(({ member, kind }) => [member.id, kind.name]);
    expect(kinds).toEqual([
      ["sofia", "general"],
      ["marek", "general"],
      ["ravi", "yours"],
      ["nora", "general"],
      ["otto", "general"],
    ]);
  });
});

describe("how somebody is told who has chosen nothing", () => {
  it.each([
    [elena, "at_once", "never"],
    [sofia, "digest", "digest"],
    [marek, "digest", "digest"],
    [ravi, "at_once", "never"],
    [nora, "digest", "digest"],
    [otto, "at_once", "never"],
  ])("$0.id: of what concerns them $1, of the rest $2", (member, own, rest) => {
    expect(defaultChoice(yours, member)).toEqual({ inApp: true, mail: own });
    expect(defaultChoice(general, member)).toEqual({ inApp: true, mail: rest });
    expect(defaultChoice(oversight, member)).toEqual({ inApp: true, mail: rest });
  });

  it("gives way to what they chose, kind by kind", () => {
    const chosen = { general: { inApp: false, mail: "at_once" } } as const;
    expect(choiceOf(general, ravi, chosen)).toEqual({ inApp: false, mail: "at_once" });
    expect(choiceOf(yours, ravi, chosen)).toEqual({ inApp: true, mail: "at_once" });
  });

  it("offers what is for admins to admins", () => {
    expect(kindsFor([yours, oversight], sofia)).toEqual([yours, oversight]);
    expect(kindsFor([yours, oversight], ravi)).toEqual([yours]);
  });

  it("names what differs in a new choice", () => {
    const before = { people: { inApp: true, mail: "never" }, workspace: { inApp: true, mail: "digest" } } as const;
    const after = {
      ...before,
      workspace: { inApp: true, mail: "never" },
      oversight: { inApp: false, mail: "never" },
    } as const;
    expect(choiceChanges(before, after)).toEqual([
      { kind: "workspace", from: before.workspace, to: after.workspace },
      { kind: "oversight", from: null, to: after.oversight },
    ]);
    expect(choiceChanges(before, before)).toEqual([]);
  });
});

describe("a form", () => {
  it("chooses by kind: a box that isn't ticked isn't sent", () => {
    const fields = { "mail.people": "digest", "app.people": "on", "mail.workspace": "never" };
    expect(chooseNewsInput.parse(fields)).toEqual({
      people: { inApp: true, mail: "digest" },
      workspace: { inApp: false, mail: "never" },
    });
  });

  it.each([{ "mail.people": "hourly" }, { memberId: "x" }, { "mail.People": "never" }])("can't say %j", (fields) => {
    expect(chooseNewsInput.safeParse(fields).success).toBe(false);
  });

  it("dismisses a line with all that is in it", () => {
    const [one, two] = [crypto.randomUUID(), crypto.randomUUID()];
    expect(dismissNotificationsInput.parse({ notificationIds: `${one},${two}` })).toEqual({
      notificationIds: [one, two],
    });
    for (const notificationIds of ["", "x", `${one},`]) {
      expect(dismissNotificationsInput.safeParse({ notificationIds }).success).toBe(false);
    }
  });
});

describe("mail", () => {
  const prague = standardCalendar("Europe/Prague");
  const at = (text: string) => new Date(`${text}+01:00`);

  it.each([
    ["at work", "2026-11-23T10:00", "2026-11-23T10:00", "2026-11-24T09:00"],
    ["before work", "2026-11-23T07:00", "2026-11-23T09:00", "2026-11-23T09:00"],
    ["as work begins", "2026-11-23T09:00", "2026-11-23T09:00", "2026-11-24T09:00"],
    ["as it ends", "2026-11-23T17:00", "2026-11-24T09:00", "2026-11-24T09:00"],
    ["in the night", "2026-11-23T23:59", "2026-11-24T09:00", "2026-11-24T09:00"],
    ["on a Friday at work", "2026-11-27T12:00", "2026-11-27T12:00", "2026-11-30T09:00"],
    ["on a Saturday", "2026-11-28T12:00", "2026-11-30T09:00", "2026-11-30T09:00"],
  ])("%s", (_when, now, atOnce, digest) => {
    expect(mailDueAt("at_once", prague, at(now))).toEqual(at(atOnce));
    expect(mailDueAt("digest", prague, at(now))).toEqual(at(digest));
    expect(mailDueAt("never", prague, at(now))).toBeNull();
  });

  it("never goes out outside of working hours, a digest always later than now and within four days", () => {
    const instant = fc.date({ min: new Date("2020-01-01"), max: new Date("2032-01-01"), noInvalidDate: true });
    const zone = fc.constantFrom("Europe/Prague", "Australia/Lord_Howe", "America/New_York", "Asia/Kathmandu");
    fc.assert(
      fc.property(instant, zone, (now, timeZone) => {
        const calendar = standardCalendar(timeZone);
        const atOnce = mailDueAt("at_once", calendar, now) ?? now;
        const digest = mailDueAt("digest", calendar, now) ?? now;
        expect(isWorkingTime(calendar, atOnce) && isWorkingTime(calendar, digest)).toBe(true);
        expect(atOnce.getTime()).toBeGreaterThanOrEqual(now.getTime());
        expect(digest.getTime()).toBeGreaterThan(now.getTime());
        expect(digest.getTime() - now.getTime()).toBeLessThanOrEqual(4 * 24 * 60 * 60 * 1_000);
        expect(isWorkingTime(calendar, new Date(digest.getTime() - 1))).toBe(false);
      }),
    );
  });

  it("of one line says it in the subject, of more how many, and never a subject of several lines", () => {
    const line = { ids: ["1"], actorName: "Sofia", sentence: "renamed it", at: at("2026-11-23T10:00"), href: "/x" };
    const firm = {
      workspaceName: "Northwind",
      timeZone: "Europe/Prague",
      address: (path: string) => `https://g${path}`,
    };
    const one = newsMail([line], firm);
    expect(one.subject).toBe("Sofia renamed it");
    expect(one.text).toContain("Sofia renamed it.\n23 Nov 2026, 10:00 CET · https://g/x");
    expect(one.text).toContain("https://g/settings/notifications");
    expect(newsMail([line, line], firm).subject).toBe("2 news from Northwind");
    expect(newsMail([{ ...line, sentence: "x".repeat(500) }], firm).subject).toHaveLength(150);
  });
});

describe("lines", () => {
  const hour = 60 * 60 * 1_000;
  const fact = (id: string, hoursAgo: number, over: Partial<RecordedFact> = {}): RecordedFact => ({
    id,
    type: "workspace.renamed",
    payload: id,
    actor: { kind: "person", id: "sofia", name: "Sofia" },
    recordedAt: new Date(Date.UTC(2026, 10, 23) - hoursAgo * hour),
    ...over,
  });
  const read = ({ payload }: { payload: unknown }) => ({
    tells: [],
    href: "/x",
    thing: "",
    sentence: (times: number) => `said ${payload} (${times})`,
  });
  const linesOf = (facts: RecordedFact[]) =>
    newsLines(
      facts.map((each) => ({ id: each.id, fact: each })),
      read,
    ).map(({ ids, sentence }) => [ids.join(), sentence]);

  it("join what one person did to one thing within a day, told by the newest", () => {
    expect(linesOf([fact("c", 0), fact("b", 1), fact("a", 23.9)])).toEqual([["c,b,a", "said c (3)"]]);
  });

  it("begin anew after a day, for somebody else, and for something else", () => {
    expect(linesOf([fact("b", 0), fact("a", 24)])).toHaveLength(2);
    const marek = { kind: "person", id: "marek", name: "Marek" } as const;
    expect(linesOf([fact("b", 0), fact("a", 1, { actor: marek })])).toHaveLength(2);
    expect(linesOf([fact("b", 0), fact("a", 1, { type: "workspace.founded" })])).toHaveLength(2);
  });

  it("stay apart where a fact is unknown, and say its type", () => {
    const lines = newsLines(
      [fact("b", 0), fact("a", 1)].map((each) => ({ id: each.id, fact: each })),
      () => null,
    );
    expect(lines.map(({ sentence, href }) => [sentence, href])).toEqual([
      ["workspace.renamed", "/activity"],
      ["workspace.renamed", "/activity"],
    ]);
  });

  it("lose and double nothing, whatever comes", () => {
    const some = fc.array(
      fc.record({ hoursAgo: fc.integer({ min: 0, max: 100 }), who: fc.constantFrom("sofia", "marek") }),
    );
    fc.assert(
      fc.property(some, (list) => {
        const facts = list
          .toSorted((a, b) => a.hoursAgo - b.hoursAgo)
          .map(({ hoursAgo, who }, index) =>
            fact(`${index}`, hoursAgo, { actor: { kind: "person", id: who, name: who } }),
          );
        const ids = linesOf(facts).flatMap(([ids = ""]) => ids.split(","));
        expect(ids.map(Number).sort((a, b) => a - b)).toEqual(facts.map((_, index) => index));
      }),
    );
  });
});
