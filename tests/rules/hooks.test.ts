import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { credentialProblems } from "#features/leads/hooks/rules/credentials.ts";
import { decideHookChange } from "#features/leads/hooks/rules/decide-change.ts";
import { keptWith, lookupIdentity, messagesIn } from "#features/leads/hooks/rules/lookups.ts";
import type { Told } from "#features/leads/hooks/rules/sender.ts";
import { setups } from "#features/leads/hooks/rules/senders.ts";
import { type MessageOutcome, summaryOf } from "#features/leads/hooks/rules/summary.ts";
import { wayBack } from "#features/leads/hooks/rules/way-back.ts";
import { hookFactSentence } from "#features/leads/hooks/rules/words.ts";
import { keptTold, senderNames } from "#features/leads/hooks/schema.ts";
import { aDraft } from "../factories/drafts.ts";

const fresh: MessageOutcome = { outcome: "landed", leadId: "1", came: "created", left: [] };
const known: MessageOutcome = { outcome: "landed", leadId: "2", came: "updated", left: ["colour", "size"] };
const unknown: MessageOutcome = { outcome: "needs_lookup" };
const refused: MessageOutcome = { outcome: "refused", reason: "It needs an e-mail address." };
const ignored: MessageOutcome = { outcome: "ignored", reason: "It was deleted over there; here it stays." };

describe("what became of a request", () => {
  it("is what became of its one message", () => {
    expect(summaryOf([fresh])).toEqual({ outcome: "landed", message: "A new lead.", leadIds: ["1"] });
    expect(summaryOf([known]).message).toBe("News of a lead that is known. Not understood, so left out: colour, size.");
    expect(summaryOf([{ ...fresh, came: "unchanged" }]).message).toBe("Nothing new: all of it was known.");
    expect(summaryOf([unknown]).outcome).toBe("needs_lookup");
    expect(summaryOf([refused])).toMatchObject({ outcome: "refused", message: "It needs an e-mail address." });
    expect(summaryOf([])).toMatchObject({ outcome: "ignored", message: "There was nothing in it." });
  });

  it("is refused only if nothing of it landed or was kept, and says of several how many came to what", () => {
    expect(summaryOf([refused, ignored, fresh, known])).toMatchObject({
      outcome: "landed",
      message: expect.stringMatching(/^2 of 4: A new lead, and news .* 1 of 4: It needs .* 1 of 4: It was deleted/),
      leadIds: ["1", "2"],
    });
    expect(summaryOf([refused, unknown]).outcome).toBe("needs_lookup");
    expect(summaryOf([refused, ignored, { outcome: "repeated" }]).outcome).toBe("refused");
    expect(summaryOf([ignored, { outcome: "repeated" }]).outcome).toBe("repeated");
  });

  it("names each lead once and is no longer than a few lines, whatever is left out", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 500 }), { maxLength: 200 }), (left) => {
        const summary = summaryOf([
          { ...known, left },
          { ...known, left },
        ]);
        expect(summary.leadIds).toEqual(["2"]);
        expect(summary.message.length).toBeLessThan(800);
      }),
    );
  });
});

describe("what is kept of somebody unknown", () => {
  const told = (properties: Record<string, string>, kind: Told["kind"] = "lead"): Told => {
    return { kind, system: "hubspot", properties };
  };

  it("is the last value of each property, and each activity", () => {
    const kept = [told({ a: "1", b: "1" }), told({ subject: "call" }, "activity"), told({ b: "2" })].reduce(
      keptWith,
      null as ReturnType<typeof keptWith> | null,
    );
    if (!kept) throw new Error("something was kept");
    expect(messagesIn(kept)).toEqual([told({ a: "1", b: "2" }), told({ subject: "call" }, "activity")]);
  });

  it("comes back from the database as it was, and stays small however much is told", () => {
    const properties = fc.dictionary(fc.string(), fc.string({ maxLength: 3_000 }), { maxKeys: 60 });
    const kind = fc.constantFrom("lead" as const, "activity" as const);
    const message = fc.record({ kind, properties, changedAt: fc.date({ noInvalidDate: true }) });
    fc.assert(
      fc.property(fc.array(message, { minLength: 1, maxLength: 8 }), (messages) => {
        let kept: ReturnType<typeof keptWith> | null = null;
        for (const one of messages) kept = keptWith(kept, { ...one, system: null });
        expect(keptTold.parse(JSON.parse(JSON.stringify(kept)))).toEqual(kept);
        expect(Object.keys(kept?.lead?.properties ?? {}).length).toBeLessThanOrEqual(100);
      }),
    );
  });

  it("is looked up by an id, else by an address however it is written, else not at all", () => {
    expect(lookupIdentity(aDraft({ identity: { system: "hubspot", externalId: "7" } }))).toMatchObject({
      externalId: "7",
    });
    expect(lookupIdentity(aDraft({ values: { email: "Jane@Hill.example" } }))).toEqual({
      system: "e-mail",
      externalId: "jane@hill.example",
    });
    expect(lookupIdentity(aDraft({ values: {} }))).toBeNull();
  });
});

describe("a webhook", () => {
  it("of each program takes what that needs, and nothing that it hasn't", () => {
    for (const sender of senderNames) {
      const { secret, account } = setups[sender];
      const given = { sender, secret: secret && "secret", account: account && "account" };
      expect(credentialProblems(given)).toBeNull();
      const problems = credentialProblems({ sender, secret: null, account: null });
      expect(Object.keys(problems ?? {})).toEqual([
        ...(secret?.isRequired ? ["secret"] : []),
        ...(account?.isRequired ? ["account"] : []),
      ]);
    }
    expect(credentialProblems({ sender: "salesforce", secret: "one", account: "00D" })).toMatchObject({
      secret: expect.any(String),
    });
  });

  it("is changed only in what differs, at the revision that was seen", () => {
    const hook = { name: "Form", secret: "old", account: null, revision: 3 };
    const wish = { hookId: "1", revision: 3 };
    expect(decideHookChange(hook, wish)).toEqual([]);
    expect(decideHookChange(hook, { ...wish, revision: 2, name: "Form", secret: "old" })).toEqual([]);
    expect(decideHookChange(hook, { ...wish, name: "Forms", secret: "new" })).toEqual(["name", "secret"]);
    expect(decideHookChange(hook, { ...wish, revision: 2, name: "Forms" })).toBe("changed_meanwhile");
    expect(decideHookChange({ ...hook, secret: { unreadable: true } }, { ...wish, secret: "old" })).toEqual(["secret"]);
  });

  it("is told of in the trail by its name alone", () => {
    const payload = { hookId: "1", name: "Form", sender: "typeform" } as const;
    expect(hookFactSentence({ type: "hook.made", payload })).toBe("made the webhook “Form”");
    expect(hookFactSentence({ type: "hook.changed", payload: { ...payload, changed: ["name", "secret"] } })).toBe(
      "changed name and secret of the webhook “Form”",
    );
  });
});

describe("the way back of a browser that sent a form", () => {
  const back = (retURL: string, origin?: string, sender: Parameters<typeof wayBack>[0] = "web-to-lead") => {
    const body = new Uint8Array(Buffer.from(new URLSearchParams({ retURL }).toString()));
    return wayBack(sender, { headers: origin === undefined ? {} : { origin }, body });
  };

  it("leads to a page of the site on which the form stands", () => {
    expect(back("https://hill.example/thanks", "https://hill.example")).toBe("https://hill.example/thanks");
  });

  it("leads nowhere else", () => {
    expect(back("https://evil.example/", "https://hill.example")).toBeNull();
    expect(back("//evil.example/", "https://hill.example")).toBeNull();
    expect(back("javascript:alert(1)", "null")).toBeNull();
    expect(back("data:text/html,x", "null")).toBeNull();
    expect(back("https://hill.example.evil.example/", "https://hill.example")).toBeNull();
    expect(back("https://hill.example/thanks")).toBeNull();
    expect(back("https://hill.example/thanks", "https://hill.example", "generic")).toBeNull();
  });
});
