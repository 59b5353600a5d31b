import { describe, it } from "vitest";
import { asOwner } from "../../factories/as-owner.ts";
import { type Assembled, assemble, type CallerName, callers } from "./callers.ts";
import { absences } from "./doors/absences.ts";
import { account } from "./doors/account.ts";
import { activity } from "./doors/activity.ts";
import { apiKeys } from "./doors/api-keys.ts";
import { assignment } from "./doors/assignment.ts";
import { backtests } from "./doors/backtests.ts";
import { calendars } from "./doors/calendars.ts";
import { campaigns } from "./doors/campaigns.ts";
import { capacity } from "./doors/capacity.ts";
import { cycles } from "./doors/cycles.ts";
import { definitionEditor } from "./doors/definition-editor.ts";
import { drafts } from "./doors/drafts.ts";
import { duplicates } from "./doors/duplicates.ts";
import { erasure } from "./doors/erasure.ts";
import { evidence } from "./doors/evidence.ts";
import { fields } from "./doors/fields.ts";
import { firstStart } from "./doors/first-start.ts";
import { followUps } from "./doors/follow-ups.ts";
import { home } from "./doors/home.ts";
import { hooks } from "./doors/hooks.ts";
import { imports } from "./doors/imports.ts";
import { intake } from "./doors/intake.ts";
import { invitations } from "./doors/invitations.ts";
import { leadList } from "./doors/lead-list.ts";
import { live } from "./doors/live.ts";
import { notifications } from "./doors/notifications.ts";
import { people } from "./doors/people.ts";
import { platform } from "./doors/platform.ts";
import { sessions } from "./doors/sessions.ts";
import { shell } from "./doors/shell.ts";
import { signing } from "./doors/signing.ts";
import { suggestedWeights } from "./doors/suggested-weights.ts";
import { timeline } from "./doors/timeline.ts";
import { versions } from "./doors/versions.ts";
import { workspace } from "./doors/workspace.ts";
import { type Doors, listDoors } from "./doors.ts";
import { houseState } from "./house-state.ts";

// Who gets what at which door. 307 leads to the sign-in; a form's refusal counts as the status it has in the API. The outsider
// gets answers about their own house, never about this one. A door that is missing in all of them fails the first test below.
const all = [
  absences,
  account,
  activity,
  apiKeys,
  assignment,
  backtests,
  calendars,
  campaigns,
  capacity,
  cycles,
  definitionEditor,
  erasure,
  evidence,
  drafts,
  duplicates,
  fields,
  firstStart,
  followUps,
  home,
  hooks,
  intake,
  imports,
  invitations,
  leadList,
  live,
  notifications,
  people,
  platform,
  sessions,
  shell,
  signing,
  suggestedWeights,
  timeline,
  versions,
  workspace,
];

const reading: Doors["reading"] = Object.assign({}, ...all.map(({ reading }) => reading));
const writing: Doors["writing"] = Object.assign({}, ...all.map(({ writing }) => writing));
const rows = all.flatMap((doors) =>
  doors.expected
    .trim()
    .split("\n")
    .slice(1)
    .map((line) => {
      const cells = line.split(/\s+/);
      const door = cells.slice(0, -callers.length).join(" ");
      return { door, doors, statuses: cells.slice(-callers.length).map(Number) };
    }),
);

/** A house where doors of a noun may be knocked at. */
async function build({ prepare }: Doors): Promise<Assembled> {
  const assembled = await assemble();
  await prepare?.(assembled.house);
  return assembled;
}

const shared = new Map<Doors, Promise<Assembled>>();

/** The doors of a noun that only read share one house: nobody may change anything there. */
function builtOnce(doors: Doors): Promise<Assembled> {
  const built = shared.get(doors) ?? build(doors);
  shared.set(doors, built);
  return built;
}

// Each row that writes has a house of its own, so four of them may be knocked at together.
describe.concurrent("the access matrix", () => {
  it("knows every page, action and route", ({ expect }) => {
    expect(rows.map(({ door }) => door).sort()).toEqual(listDoors());
    expect(Object.keys({ ...reading, ...writing }).sort()).toEqual(listDoors());
  });

  it.for(rows)(
    "$door answers everybody as it should, and those it refuses leave no trace",
    async ({ door, doors, statuses }, { expect }) => {
      const knock = reading[door] ?? writing[door];
      const { house, calls } = await (door in writing ? build(doors) : builtOnce(doors));
      const found: number[] = [];
      const traces: CallerName[][] = [];
      await asOwner(house.workspaceId, async (db) => {
        const look = () => houseState(db, house.workspaceId);
        for (const { mayChange, who } of inTurns(door in writing ? statuses : [])) {
          const before = mayChange ? null : await look();
          for (const caller of who) {
            const answer = await knock?.(calls[caller], house);
            found.push(answer?.status ?? 0);
            if (caller === "outsider") expect(answer?.body).not.toContain(house.workspaceId);
          }
          if (before !== null && (await look()) !== before) traces.push(who);
        }
      });
      expect(byCaller(found)).toEqual(byCaller(statuses));
      expect(traces).toEqual([]);
    },
  );
});

type Turn = { readonly mayChange: boolean; readonly who: CallerName[] };

/**
 * All callers in their order: those who follow each other and may change nothing stand together, and the house is looked at before
 * the first and after the last of them. Whoever is let in where something is written may change it.
 */
function inTurns(letIn: readonly number[]): Turn[] {
  const turns: Turn[] = [];
  for (const [index, caller] of callers.entries()) {
    const mayChange = (letIn[index] ?? 400) < 400 && caller !== "outsider";
    const last = turns.at(-1);
    if (last?.mayChange === mayChange) last.who.push(caller);
    else turns.push({ mayChange, who: [caller] });
  }
  return turns;
}

function byCaller(statuses: readonly number[]) {
  return Object.fromEntries(callers.map((caller, index) => [caller, statuses[index]]));
}
