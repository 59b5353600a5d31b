import type { Stage } from "../schema.ts";

const labels: Readonly<Record<Stage, string>> = {
  inquiry: "Inquiry",
  mql: "MQL",
  sal: "SAL",
  sql: "SQL",
  won: "Won",
  lost: "Lost",
  churned: "Churned",
  disqualified: "Disqualified",
  recycled: "Recycled",
};

const explanations: Readonly<Record<Stage, string>> = {
  inquiry: "Came in; not yet qualified.",
  mql: "Marketing-qualified and handed over: it is Sales' turn.",
  sal: "Sales-accepted: Sales has taken it on.",
  sql: "Sales-qualified: an opportunity with a value and an expected close date.",
  won: "A customer.",
  lost: "The opportunity came to nothing.",
  churned: "A customer who left.",
  disqualified: "Not worthwhile, for the reason that was given.",
  recycled: "Back at Marketing; may qualify again.",
};

/** "Inquiry", "MQL", "Won" */
export function stageLabel(stage: Stage): string {
  return labels[stage];
}

/** What a stage means, in a sentence. */
export function stageMeaning(stage: Stage): string {
  return explanations[stage];
}

/** Whose colour a stage has: where it is Marketing's turn, Sales' turn, or what both share. */
export function stageTone(stage: Stage): "marketing" | "sales" | "shared" | "plain" {
  if (stage === "inquiry" || stage === "recycled") return "marketing";
  if (stage === "mql" || stage === "sal" || stage === "sql") return "sales";
  return stage === "won" ? "shared" : "plain";
}
