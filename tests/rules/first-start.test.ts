import { describe, expect, it } from "vitest";
import { foundingOf, guessCurrency } from "#features/workspace/first-start/rules.ts";
import { startWorkspaceInput } from "#features/workspace/first-start/schema.ts";
import { parseInput } from "#platform/parse.ts";
import { isRefusal } from "#platform/refusals.ts";

const form = {
  name: "Southwind",
  timeZone: "Europe/Prague",
  currency: "eur",
  monday: "on",
  tuesday: "on",
  opens: "08:30",
  closes: "16:30",
  yourName: "Sofia Kral",
  yourEmail: "sofia@southwind.example",
  yourPassword: "a sentence of some length",
  yourPart: "sales",
  ceoEmail: "elena@southwind.example",
  marketingEmail: "marek@southwind.example",
};

function problemsOf(part: Record<string, string | undefined>) {
  const parsed = parseInput(startWorkspaceInput, { ...form, ...part });
  return isRefusal(parsed) ? parsed.fields : {};
}

describe("a workspace of one's own", () => {
  it("has its founder as admin, the others invited, and the chosen week", () => {
    const { people, invited, week, by } = foundingOf(startWorkspaceInput.parse(form), "a hash");
    expect(people).toMatchObject([{ name: "Sofia Kral", role: "head", team: "sales", isAdmin: true }]);
    expect(invited.map(({ email, role, team, isAdmin }) => [email, role, team, isAdmin])).toEqual([
      ["elena@southwind.example", "ceo", null, false],
      ["marek@southwind.example", "head", "marketing", false],
    ]);
    const hours = [{ from: "08:30", to: "16:30" }];
    expect(week).toEqual([hours, hours, [], [], [], [], []]);
    expect(by).toBe("founder");
  });

  it("takes those it has no address of later", () => {
    expect(
      foundingOf(startWorkspaceInput.parse({ ...form, ceoEmail: "", marketingEmail: undefined }), "a hash").invited,
    ).toEqual([]);
  });

  it.for([
    [{ monday: undefined, tuesday: undefined }, "monday", "A week needs at least one day of work."],
    [{ opens: "17:00", closes: "09:00" }, "closes", "The working day ends after it begins."],
    [{ timeZone: "Europe/Northwind" }, "timeZone", "A time zone like Europe/Prague."],
    [{ currency: "EURO" }, "currency", "A currency's code like EUR."],
    [{ marketingEmail: "ELENA@southwind.example" }, "marketingEmail", "This address is already one of the others."],
    [{ ceoEmail: "sofia@southwind.example" }, "ceoEmail", "This address is already one of the others."],
    [{ name: " " }, "name", "Give the workspace a name."],
    [{ yourPart: "admin" }, "yourPart", "Which of the three you are."],
    [{ isAdmin: "true" }, "isAdmin", "This can't be set here."],
  ] as const)("refuses %j at that field", ([part, field, sentence]) => {
    expect(problemsOf(part)).toEqual({ [field]: sentence });
  });
});

it.for([
  ["CZ", "Europe/Prague", "CZK"],
  ["GB", "Europe/Prague", "GBP"],
  ["DE", "America/New_York", "EUR"],
  ["XX", "Europe/Sofia", "EUR"],
  ["", "Asia/Tashkent", "USD"],
] as const)("guesses for a browser from %s in %s that the firm counts in %s", ([region, zone, currency]) => {
  expect(guessCurrency(region, zone)).toBe(currency);
});
