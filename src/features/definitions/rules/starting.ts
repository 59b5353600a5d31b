import type { Definition, Reason, ScoreRule, Term } from "../schema/definition.ts";
import type { Catalogue } from "./catalogue.ts";

/**
 * A definition to begin with, made of what every lead has and the firm's own choices: nothing to be signed as it is, but a text in
 * which both find something to change.
 */
export function startingDefinition(catalogue: Catalogue): Definition {
  return {
    disqualifiers: [
      {
        all: [
          { field: "email", op: "domain_one_of", value: freeMailboxes },
          { field: "company", op: "unknown" },
        ],
      },
      {
        any: [
          { field: "jobTitle", op: "contains", value: "student" },
          // Contained, "intern" would be found in whoever leads the international business.
          { field: "jobTitle", op: "one_of", value: ["Intern", "Internship", "Trainee"] },
        ],
      },
    ],
    requiredFields: ["email", "company"],
    criteria: { all: [{ field: "createdAt", op: "within_last", value: { days: 365 } }] },
    score: {
      rules: [...fit, ...ownFields(catalogue), ...interest],
      groupCaps: { Fit: 40, Interest: 40 },
      threshold: 40,
    },
    acceptChecks: ["The person can be reached at what we know of them.", "What they need is something that we offer."],
    opportunityChecks: [
      "They said what they need, in their own words.",
      "We know who decides, and by when.",
      "There is a value and an expected close date.",
    ],
    reasons,
    recycling: { restDays: 90 },
    glossary,
  };
}

const freeMailboxes = ["gmail.com", "outlook.com", "hotmail.com", "yahoo.com", "icloud.com", "gmx.net", "web.de"];

const fit: readonly ScoreRule[] = [
  {
    id: "decides",
    label: "Decides, or leads those who do",
    when: {
      any: ["head", "director", "chief", "manager", "owner", "ceo"].map((value) => {
        return { field: "jobTitle", op: "contains", value } as const;
      }),
    },
    points: 25,
    group: "Fit",
  },
  {
    id: "firm_is_known",
    label: "We know what firm it is",
    when: {
      all: [
        { field: "website", op: "known" },
        { field: "industry", op: "known" },
      ],
    },
    points: 10,
    group: "Fit",
  },
];

const interest: readonly ScoreRule[] = [
  {
    id: "came_again",
    label: "Came to us again",
    when: { field: "event:source_touched", op: "count", value: { atLeast: 1, withinDays: 90 } },
    points: 20,
    group: "Interest",
  },
  {
    id: "wrote_or_called",
    label: "Wrote or called by themselves",
    when: { field: "event:touch", op: "count", value: { atLeast: 1, withinDays: 30, direction: "inbound" } },
    points: 20,
    group: "Interest",
  },
  {
    id: "asked_for_us",
    label: "Asked for us on our website",
    when: { field: "source", op: "contains", value: "website" },
    points: 20,
    group: "Interest",
  },
];

/** The first choices that the firm tells leads apart by: knowing them is worth something, until both say which is worth more. */
function ownFields({ fields }: Catalogue): ScoreRule[] {
  const choices = fields.filter(({ type, isArchived }) => type === "choice" && !isArchived).slice(0, 2);
  return choices.map(({ name, label }) => ({
    id: `known_${name.slice("field:".length)}`.slice(0, 60),
    label: `${label} is known`,
    when: { field: name, op: "known" },
    points: 10,
    group: "Fit",
  }));
}

const reasons: Reason[] = [
  { key: "not_our_market", label: "Not a firm we sell to", mark: "outside_definition", noContactNeeded: true },
  {
    key: "not_a_customer",
    label: "Competitor, student or job seeker",
    mark: "outside_definition",
    noContactNeeded: true,
  },
  {
    key: "wrong_data",
    label: "Nobody is at this address or number",
    mark: "outside_definition",
    noContactNeeded: true,
  },
  { key: "no_need", label: "Doesn’t need what we offer", mark: "outside_definition", noContactNeeded: false },
  { key: "no_budget", label: "No budget this year", mark: "fits_not_now", noContactNeeded: false },
  { key: "other_supplier", label: "Has just chosen somebody else", mark: "fits_not_now", noContactNeeded: false },
  {
    key: "not_reached",
    label: "Couldn’t be reached after several attempts",
    mark: "fits_not_now",
    noContactNeeded: false,
  },
];

const glossary: Term[] = [
  {
    term: "Genuine touch",
    meaning: "A human call, mail, meeting or message to the lead, or one from them that we answered.",
  },
  { term: "Opportunity", meaning: "A need that we can meet, with a value and a day by which they mean to decide." },
];
