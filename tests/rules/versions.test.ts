import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { speaksFor } from "#features/agreements/rules/speaks-for.ts";
import { decideClosing } from "#features/agreements/versions/rules/decide-closing.ts";
import { decideProposal } from "#features/agreements/versions/rules/decide-proposal.ts";
import { decideSignature, type SignableVersion } from "#features/agreements/versions/rules/decide-signature.ts";
import { decideAnswer, decideWord } from "#features/agreements/versions/rules/decide-word.ts";
import { dueReminder } from "#features/agreements/versions/rules/due-reminders.ts";
import { hashOf, inHex } from "#features/agreements/versions/rules/hash.ts";
import { noLongerProposed } from "#features/agreements/versions/rules/no-longer-proposed.ts";
import { standingOf } from "#features/agreements/versions/rules/standing.ts";
import { stepsOf } from "#features/agreements/versions/rules/steps.ts";
import { type Signature, type VersionItem, versionStates } from "#features/agreements/versions/schema/version.ts";
import { aContent } from "../factories/version-rules.ts";

const today = "2026-11-22";
const hash = "a".repeat(64);
const sofia = { memberId: "sofia", team: "sales" } as const;
const marek = { memberId: "marek", team: "marketing" } as const;

describe("the hash of a version", () => {
  it("is the SHA-256 of its canonical JSON, in whatever order its properties are kept", async () => {
    const content = aContent();
    const text =
      '{"effectiveOn":null,"endsOn":null,"heading":"What we promise each other","kind":"promises","number":1,' +
      '"reviewBy":null,"sections":[{"clauses":[{"content":{"text":"A call within two hours"},' +
      '"id":"01936f00-0000-7000-8000-000000000001","number":1,"sentence":"A call within two hours."}],' +
      '"name":"sales","owes":"sales","title":"Sales promises"}],"title":"Promises"}';
    const expected = createHash("sha256").update(text).digest("hex");
    expect(inHex(await hashOf(content))).toBe(expected);
    const turned = Object.fromEntries(Object.entries(content).toReversed());
    expect(inHex(await hashOf(turned))).toBe(expected);
  });

  it("is another one for any other number, day, word or measure", async () => {
    const { sections, ...rest } = aContent();
    const others = [
      aContent(),
      aContent({ number: 2 }),
      aContent({ endsOn: "2026-12-24" }),
      aContent({ text: "A call within 2 hours" }),
      { ...rest, sections: sections.map((section) => ({ ...section, owes: "both" as const })) },
    ];
    const hashes = await Promise.all(others.map(hashOf));
    expect(new Set(hashes.map(inHex)).size).toBe(others.length);
  });
});

describe("a signature", () => {
  const version: SignableVersion = {
    ...{ state: "proposed", contentHash: hash, computedHash: hash, effectiveOn: null, endsOn: null, signatures: [] },
  };
  const decide = (
    changed: Partial<SignableVersion> = {},
    wish: { memberId: string; team: "sales" | "marketing" } = sofia,
  ) => decideSignature({ ...version, ...changed }, { ...wish, contentHash: hash }, today);

  it("is recorded while the other one is missing, and with it the version holds at once, or as of its day", () => {
    expect(decide()).toBe("recorded");
    const signatures = [marek];
    expect(decide({ signatures })).toBe("takes_force");
    expect(decide({ signatures, effectiveOn: today })).toBe("takes_force");
    expect(decide({ signatures, effectiveOn: "2026-11-23" })).toBe("agreed");
  });

  it("is for the text that was read, as long as it is that one", () => {
    expect(decideSignature(version, { ...sofia, contentHash: "b".repeat(64) }, today)).toBe("wrong_hash");
    expect(decide({ computedHash: "b".repeat(64) })).toBe("version_altered");
  });

  it("is one for each team, by two people", () => {
    expect(decide({ signatures: [sofia] })).toBe("repeated");
    expect(decide({ signatures: [{ memberId: "ravi", team: "sales" }] })).toBe("already_signed");
    expect(decide({ signatures: [{ memberId: "sofia", team: "marketing" }] })).toBe("other_team_signed_by_you");
  });

  it("comes too late for what is over, but a repeated one is a success", () => {
    for (const state of versionStates.filter((one) => one !== "proposed")) {
      expect(decide({ state })).toBe(noLongerProposed(state));
      expect(decide({ state, signatures: [sofia, marek] })).toBe("repeated");
    }
    expect(decide({ endsOn: "2026-11-21" })).toBe("version_over");
    expect(decide({ endsOn: today })).toBe("recorded");
  });
});

describe("ending a proposal", () => {
  const version = { state: "proposed", proposedFor: "sales", closedById: null } as const;

  it("is withdrawing for the side that proposed it and declining for the other", () => {
    expect(decideClosing(version, "withdrawn", sofia)).toBe("closed");
    expect(decideClosing(version, "declined", marek)).toBe("closed");
    expect(decideClosing(version, "withdrawn", marek)).toBe("theirs_to_withdraw");
    expect(decideClosing(version, "declined", sofia)).toBe("yours_to_withdraw");
  });

  it("again by the same head is a success, and nobody ends what is over", () => {
    const declined = { ...version, state: "declined", closedById: "marek" } as const;
    expect(decideClosing(declined, "declined", marek)).toBe("repeated");
    expect(decideClosing(declined, "declined", { ...marek, memberId: "nora" })).toBe("version_declined");
    expect(decideClosing(declined, "withdrawn", sofia)).toBe("version_declined");
    expect(decideClosing({ ...version, state: "in_force" }, "declined", marek)).toBe("not_proposed");
  });
});

describe("a proposal", () => {
  it("says something that isn't signed yet, or what lies before the heads already", () => {
    const content = aContent({ number: 7 });
    const kept = (state: VersionItem["state"], text?: string) => ({ state, content: aContent(text ? { text } : {}) });
    expect(decideProposal(content, [], today)).toEqual({ proposes: content });
    expect(decideProposal(content, [kept("in_force")], today)).toEqual({ refused: "nothing_changed" });
    expect(decideProposal(content, [kept("agreed"), kept("in_force", "Two")], today)).toEqual({
      refused: "nothing_changed",
    });
    expect(decideProposal(content, [kept("agreed", "Two"), kept("in_force")], today)).toEqual({ proposes: content });
    expect(decideProposal(content, [kept("proposed"), kept("in_force")], today)).toEqual({ repeats: aContent() });
    expect(decideProposal(content, [kept("withdrawn")], today)).toEqual({ proposes: content });
  });

  it("names no day that is over, but may hold since one", () => {
    const over = { effectiveOn: "2026-11-01", reviewBy: "2026-11-21", endsOn: "2026-11-21" };
    const refused = decideProposal(aContent(over), [], today);
    expect(refused).toMatchObject({
      refused: "day_over",
      fields: { reviewBy: expect.any(String), endsOn: expect.any(String) },
    });
    const content = aContent({ effectiveOn: "2026-11-01", reviewBy: today, endsOn: today });
    expect(decideProposal(content, [], today)).toEqual({ proposes: content });
  });
});

describe("a word on a version", () => {
  const givenAt = new Date("2026-11-22T09:00:00.000Z");

  it("is given while the version is proposed or holds", () => {
    const open = versionStates.filter((state) => decideWord(state, null, null) === "given");
    expect(open).toEqual(["proposed", "agreed", "in_force"]);
    expect(decideWord("superseded", null, null)).toBe("version_superseded");
    expect(decideWord("ended", null, null)).toBe("version_over");
    expect(decideWord("in_force", { objection: null, givenAt }, null)).toBe("unchanged");
    expect(decideWord("in_force", { objection: "Too few.", givenAt }, null)).toBe("given");
  });

  it("is answered once by each team, as it was read", () => {
    const answers = { sales: null, marketing: "We try it." };
    const answering = { team: "marketing", givenAt, answer: "No." } as const;
    expect(decideAnswer(null, answering)).toBe("no_objection");
    expect(decideAnswer({ givenAt, answers }, answering)).toBe("already_answered");
    expect(decideAnswer({ givenAt, answers }, { ...answering, answer: "We try it." })).toBe("unchanged");
    expect(decideAnswer({ givenAt, answers }, { ...answering, team: "sales" })).toBe("answered");
    expect(decideAnswer({ givenAt: new Date(0), answers }, answering)).toBe("changed_meanwhile");
  });
});

describe("who speaks for a team", () => {
  it("is its head, or who acts for it, and nobody for two", () => {
    expect(speaksFor({ role: "head", team: "sales", actingFor: null })).toBe("sales");
    expect(speaksFor({ role: "member", team: "sales", actingFor: "sales" })).toBe("sales");
    expect(speaksFor({ role: "ceo", team: null, actingFor: "marketing" })).toBe("marketing");
    expect(speaksFor({ role: "ceo", team: null, actingFor: null })).toBeNull();
    expect(speaksFor({ role: "member", team: "sales", actingFor: null })).toBeNull();
  });
});

describe("a reminder", () => {
  const remind = (day: string, reminded: ("near" | "come")[] = []) =>
    dueReminder({ about: "decide_by", day, reminded }, today);

  it("is due a week before, a day later at the most, and on the day, or whenever somebody is there again", () => {
    expect(remind("2026-11-30")).toBeNull();
    expect(remind("2026-11-29")).toBe("near");
    expect(remind("2026-11-28")).toBe("near");
    expect(remind("2026-11-27")).toBeNull();
    expect(remind(today)).toBe("come");
    expect(remind("2026-01-01")).toBe("come");
    expect(remind("2026-11-29", ["near"])).toBeNull();
    expect(remind(today, ["near", "come"])).toBeNull();
  });
});

const item: VersionItem = {
  ...{ agreementId: "a", number: 3, state: "proposed", effectiveOn: null, reviewBy: null, endsOn: null },
  ...{ proposedBy: "Sofia Kral", proposedFor: "sales", proposedAt: new Date("2026-11-20T09:00:00.000Z") },
  ...{ signatures: [], agreedAt: null, tookForceAt: null, closedAt: null, closedBy: null, reason: null },
};
const signedAt = new Date("2026-11-21T09:00:00.000Z");
const signature: Signature = {
  ...{ memberId: "sofia", name: "Sofia Kral", title: "Head of Sales", isActing: false, contentHash: hash, signedAt },
  ...{ team: "sales", method: "password" },
};

describe("where an agreement stands", () => {
  it("says what waits for whom, and since when", () => {
    expect(standingOf([item])).toMatchObject({
      ...{ inForce: null, agreed: null },
      proposed: { number: 3, waitsFor: ["sales", "marketing"], waitsSince: item.proposedAt },
    });
    const signed = { ...item, signatures: [signature] };
    expect(standingOf([signed])).toMatchObject({ proposed: { waitsFor: ["marketing"], waitsSince: signedAt } });
  });

  it("is a chain of who did what when", () => {
    const tookForceAt = new Date("2026-11-21T10:00:00.000Z");
    const other: Signature = { ...signature, team: "marketing", name: "Marek Havel", signedAt: tookForceAt };
    const whole: VersionItem = {
      ...item,
      state: "superseded",
      signatures: [signature, other],
      agreedAt: tookForceAt,
      tookForceAt,
    };
    const steps = stepsOf({ ...whole, closedAt: new Date("2026-12-01T10:00:00.000Z") });
    expect(steps.map(({ step, who }) => [step, who])).toEqual([
      ["proposed", "Sofia Kral"],
      ["signed", "Sofia Kral"],
      ["signed", "Marek Havel"],
      ["agreed", null],
      ["took_force", null],
      ["superseded", null],
    ]);
  });
});
