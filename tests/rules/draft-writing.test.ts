import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decideSaving } from "#features/agreements/drafts/rules/decide-saving.ts";
import {
  enter,
  findMeanwhile,
  hear,
  type Letter,
  leave,
  lose,
  maySend,
  openWriting,
  receive,
  sendFirst,
  takeBack,
  takeNewest,
  type Writing,
  write,
} from "#features/agreements/drafts/rules/writing.ts";
import type { Saved } from "#features/agreements/drafts/schema/changes.ts";

const first = { content: "Within 4 hours.", revision: 1, isOwn: false };
const marek = { content: "Within 2 hours.", revision: 2, isOwn: false };
const answer = (became: Saved["became"], revision: number) => ({
  became,
  revision,
  suggestionId: became === "overtaken" ? "a suggestion" : null,
});

describe("a clause before its writer", () => {
  it("is the newest wording as long as they only read", () => {
    const writing = hear(openWriting(first), marek);
    expect(writing).toMatchObject({ newest: marek, own: null });
    expect(hear(writing, first)).toBe(writing);
  });

  it("doesn't change under their hands, and shows beside them what others wrote", () => {
    const writing = hear(enter(openWriting(first)), marek);
    expect(writing.own).toEqual(first);
    expect(findMeanwhile(writing)).toEqual(marek);
    expect(leave(writing).own).toBeNull();
    expect(takeNewest(writing).own).toEqual(marek);
  });

  it("says what hasn't gone out in the newest words only", () => {
    const writing = write(write(enter(openWriting(first)), "Within"), "Within 3 hours.");
    expect(writing.letters).toEqual([{ content: "Within 3 hours.", baseRevision: 1, wentOut: false, wasLeft: false }]);
  });

  it("sends again, as it was, what may have arrived", () => {
    const lost = lose(sendFirst(write(enter(openWriting(first)), "Within 3")));
    const { letters } = write(lost, "Within 3 hours.");
    expect(letters).toEqual([
      { content: "Within 3", baseRevision: 1, wentOut: true, wasLeft: false },
      { content: "Within 3 hours.", baseRevision: 1, wentOut: false, wasLeft: false },
    ]);
  });

  it("goes on from its own wording, not from what somebody made of that before the answer came", () => {
    const lost = write(lose(sendFirst(write(enter(openWriting(first)), "Within 3"))), "Within 3 hours.");
    const { letters, own } = receive(sendFirst(lost), answer("repeated", 7));
    expect(letters).toEqual([{ content: "Within 3 hours.", baseRevision: 2, wentOut: false, wasLeft: false }]);
    expect(own?.revision).toBe(2);
  });

  it("doesn't take its own words for somebody else's when they come back before the answer", () => {
    const sent = sendFirst(write(enter(openWriting(first)), "Within 3 hours."));
    expect(findMeanwhile(hear(sent, { content: "Within 3 hours.", revision: 2, isOwn: true }))).toBeNull();
    expect(findMeanwhile(hear(sent, marek))).toEqual(marek);
  });

  it("says the rest in one piece when they leave, once they were overtaken", () => {
    const overtaken = receive(sendFirst(write(enter(openWriting(first)), "Within 3")), answer("overtaken", 2));
    const more = write(overtaken, "Within 3 hours.");
    expect(maySend(more)).toBe(false);
    expect(maySend(leave(more))).toBe(true);
  });

  it("keeps what was refused before them until they write something else or let go of it", () => {
    const refused = takeBack(sendFirst(write(enter(openWriting(first)), "")));
    expect(refused.own?.content).toBe("");
    expect(write(refused, "Within 3 hours.").letters).toHaveLength(1);
    expect(leave(takeNewest(refused))).toMatchObject({ own: null, letters: [] });
  });

  it("has what an earlier visit couldn't send before them again", () => {
    const letters = [{ content: "Within 3 hours.", baseRevision: 1, wentOut: true, wasLeft: false }];
    expect(openWriting(marek, letters).own).toEqual({ content: "Within 3 hours.", revision: 1 });
  });
});

// Two writers of one clause on links that lose letters and answers. Both only ever add words to what is before them: a word can
// go from the text only where somebody wrote over what they hadn't seen.
const acts = [
  "enter",
  "write",
  "send",
  "lose letter",
  "lose answer",
  "leave",
  "hear",
  "reload",
  "take newest",
] as const;
const step = fc.record({ who: fc.constantFrom(0, 1), act: fc.constantFrom(...acts) });

describe("two writers of one clause", () => {
  it("find each word that was acknowledged in the text or beside it, however letters and answers go astray", () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60, size: "max" }), (steps) => {
        expect(lostWords(steps)).toEqual([]);
      }),
      {
        seed: 6,
        numRuns: 5_000,
      },
    );
  });
});

/** The acknowledged words that are neither in the text nor beside it after these steps, and after all has arrived. */
function lostWords(steps: readonly { readonly who: number; readonly act: (typeof acts)[number] }[]): string[] {
  const server = clauseOfTwo();
  const writers = [openWriting(server.newest()), openWriting(server.newest())];
  const acknowledged = new Set<string>();
  let words = 0;
  const become = (who: number, change: (writing: Writing) => Writing) => {
    const writing = writers[who];
    if (writing) writers[who] = change(writing);
  };
  const exchange = (who: number, fate: "arrives" | "lose letter" | "lose answer") =>
    become(who, (writing) => {
      const [letter] = writing.letters;
      if (!letter || !maySend(writing)) return writing;
      const sent = sendFirst(writing);
      if (fate === "lose letter") return lose(sent);
      const saved = server.take(who, letter);
      if (fate === "lose answer") return lose(sent);
      for (const word of String(letter.content).split(" ")) acknowledged.add(word);
      return receive(sent, saved);
    });
  for (const { who, act } of steps) {
    if (act === "enter") become(who, enter);
    else if (act === "leave") become(who, leave);
    else if (act === "take newest") become(who, takeNewest);
    else if (act === "hear") become(who, (writing) => hear(writing, server.newest()));
    else if (act === "reload") become(who, ({ letters }) => openWriting(server.newest(), letters));
    else if (act === "send") exchange(who, "arrives");
    else if (act !== "write") exchange(who, act);
    else {
      words += 1;
      const word = `word${words}`;
      become(who, (writing) => write(writing, `${(writing.own ?? writing.newest).content} ${word}`));
    }
  }
  for (const who of [0, 1, 0, 1]) {
    become(who, leave);
    while (writers[who]?.letters.length) exchange(who, "arrives");
  }
  const kept = new Set(server.texts().flatMap((text) => text.split(" ")));
  return [...acknowledged].filter((word) => !kept.has(word));
}

/** The server's end of a clause, by the rule that its command follows. */
function clauseOfTwo() {
  const wordings = [{ content: "Begin", writer: writerOf(0) }];
  const beside: {
    id: string;
    content: Letter["content"];
    baseRevision: number;
    writer: ReturnType<typeof writerOf>;
  }[] = [];
  const newest = () => ({ content: wordings.at(-1)?.content ?? "", revision: wordings.length, isOwn: false });
  return {
    newest,
    texts: () => [newest().content, ...beside.map(({ content }) => String(content))],
    take(who: number, { content, baseRevision }: Letter): Omit<Saved, "clauseId"> {
      const written = { content, baseRevision, writer: writerOf(who) };
      const clause = { id: "a clause", section: "", position: "", removedAt: null, ...newest() };
      const arrived = {
        next: wordings[baseRevision] ?? null,
        overtaken: beside.filter((one) => one.baseRevision === baseRevision),
      };
      const { became, suggestionId } = decideSaving(clause, written, arrived);
      if (became === "saved") wordings.push({ content: String(content), writer: written.writer });
      const id = `suggestion ${beside.length}`;
      if (became === "overtaken") beside.push({ id, ...written });
      return { became, revision: wordings.length, suggestionId: became === "overtaken" ? id : suggestionId };
    },
  };
}

function writerOf(who: number) {
  return { memberId: `member ${who}`, name: "" };
}
