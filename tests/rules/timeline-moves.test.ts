import { describe, expect, it } from "vitest";
import { stages } from "#features/leads/schema.ts";
import { between, canFollow, destination, moves } from "#features/leads/timeline/rules/moves.ts";
import { type EventType, eventData } from "#features/leads/timeline/schema.ts";

// What each event does to a lead at each stage. "may": somebody may record it; "late": only a history that comes late or with
// gaps moves the lead so; "no": it can't be recorded, and in a history it changes no stage; "any": it may be recorded and moves
// nothing. "-" is before the first event.
const table = `
                    -     inquiry  mql   sal   sql   won   lost  churned  disqualified  recycled
received            may   no       no    no    no    no    no    no       no            no
qualified           late  may      no    no    no    no    late  no       late          may
accepted            late  late     may   no    no    no    late  no       late          late
opportunity_opened  late  late     may   may   no    no    late  no       late          late
won                 late  late     may   may   may   no    late  no       late          late
lost                late  late     may   may   may   no    no    no       late          late
churned             late  late     late  late  late  may   late  no       late          late
disqualified        late  may      may   may   may   no    late  no       no            may
recycled            late  late     may   may   may   no    may   no       may           no
touch               any   any      any   any   any   any   any   any      any           any
note                any   any      any   any   any   any   any   any      any           any
assigned            any   any      any   any   any   any   any   any      any           any
source_touched      any   any      any   any   any   any   any   any      any           any
corrected           any   any      any   any   any   any   any   any      any           any
`;

const [header = [], ...rows] = table
  .trim()
  .split("\n")
  .map((line) => line.trim().split(/\s+/));
const columns = header.map((name) => (name === "-" ? null : stages.find((stage) => stage === name)));
const types = Object.keys(eventData) as EventType[];

describe("which event may follow which", () => {
  it("is said of every event at every stage", () => {
    expect(rows.map(([type]) => type).sort()).toEqual([...types].sort());
    expect(columns).toEqual([null, ...stages]);
  });

  const pairs = rows.flatMap(([name, ...cells]) =>
    columns.map((stage, index) => ({ type: name as EventType, stage: stage ?? null, cell: cells[index] })),
  );
  it.each(pairs)("$type of a lead at $stage: $cell", ({ type, stage, cell }) => {
    const to = moves[type]?.to ?? null;
    expect(canFollow(type, stage)).toBe(cell === "may" || cell === "any");
    expect(destination(type, stage)).toBe(cell === "may" || cell === "late" ? to : null);
  });
});

describe("the stages that a lead passes unseen", () => {
  it.each([
    [null, "inquiry", []],
    ["inquiry", "mql", []],
    ["mql", "sql", ["sal"]],
    ["inquiry", "won", ["mql", "sal", "sql"]],
    [null, "won", ["inquiry", "mql", "sal", "sql"]],
    ["recycled", "sql", ["mql", "sal"]],
    ["won", "churned", []],
    ["sal", "churned", ["sql", "won"]],
    ["inquiry", "lost", []],
    [null, "disqualified", ["inquiry"]],
  ] as const)("between %s and %s are %j", (from, to, passed) => {
    expect(between(from, to)).toEqual(passed);
  });
});
