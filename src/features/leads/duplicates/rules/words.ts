import type { DuplicateFact, Reason } from "../schema.ts";

const reasonWords: Readonly<Record<Reason, string>> = {
  email: "the same e-mail address",
  phone: "the same phone number",
  name: "name and company alike",
};

/** What speaks for it: "the same e-mail address, name and company alike". */
export function reasonsInWords(reasons: readonly Reason[]): string {
  return reasons.map((reason) => reasonWords[reason]).join(", ");
}

/** How certain it is that two leads are one, in words. */
export function certaintyInWords(similarity: number): string {
  if (similarity >= 0.9) return "Almost certainly one";
  return similarity >= 0.7 ? "Probably one" : "Perhaps one";
}

/** So many pairs are counted; beyond them nobody needs to know how many there are. */
export const mostCounted = 99;

/** How many pairs wait for an answer: "3 perhaps twice". */
export function duplicatesInWords(count: number): string {
  return `${count > mostCounted ? `Over ${mostCounted}` : count} perhaps here twice`;
}

/** What somebody did, to be read after their name. */
export function duplicateFactSentence({ type, payload }: DuplicateFact): string {
  switch (type) {
    case "lead.merged": {
      const { gained } = payload;
      return gained.length === 0
        ? "merged two leads that are one"
        : `merged two leads that are one; the one that was kept gained ${gained.join(", ")}`;
    }
    case "lead.unmerged":
      return "undid a merge: two leads are two again";
    case "duplicate.dismissed":
      return "said of two leads that they are two";
    case "duplicate.reopened":
      return "took back that two leads are two";
  }
}
