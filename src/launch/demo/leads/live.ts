import { judgeLeads } from "#features/definitions/qualification/commands/judge-leads.ts";
import { changeLead } from "#features/leads/intake/commands/change-lead.ts";
import { receiveLeads } from "#features/leads/intake/commands/receive-leads.ts";
import { changeLeadInput, receiveLeadsInput } from "#features/leads/intake/schema.ts";
import { correctEvent } from "#features/leads/timeline/commands/correct-event.ts";
import { recordEvent } from "#features/leads/timeline/commands/record-event.ts";
import { recordEventInput } from "#features/leads/timeline/schema.ts";
import type { Actor, Service } from "#platform/actor.ts";
import { reading } from "#platform/database/transaction.ts";
import { isRefusal, type Outcome } from "#platform/refusals.ts";
import type { DemoName, Firm, Happening } from "../firm.ts";
import { websiteKey } from "../planning.ts";
import { pick } from "./drawing.ts";
import type { Story } from "./story.ts";
import { isIn, type Span } from "./time.ts";

type Event = Story["events"][number];

const marketers: readonly DemoName[] = ["nora", "aisha", "petra"];

const notes = [
  "Asked for a quote for two lines; decides together with the plant manager.",
  "Runs meters of a competitor, the contract ends in spring.",
  "Wants to see the calibration service on site first.",
  "Budget is set for next year; stays interested.",
];

/** What happens in a span, said by whoever does it as it happens: the website's program, the definition or Marketing who hand over, Sales who answers. */
export function live(firm: Firm, stories: readonly Story[], span: Span, chance: () => number): Happening[] {
  return stories.flatMap((story): Happening[] => {
    const events = story.events.filter(({ occurredAt }) => isIn(span, occurredAt));
    return [
      ...(story.heard && isIn(span, story.heard.at)
        ? [{ at: story.heard.at, act: (now: Date) => writeDown(firm, story, now) }]
        : []),
      ...(isIn(span, story.createdAt) ? [{ at: story.createdAt, act: (now: Date) => comeIn(firm, story, now) }] : []),
      ...events.map((event) => {
        const [marketer, isSlip] = [pick(chance, marketers), chance() < 0.04];
        const note = chance() < 0.2 ? pick(chance, notes) : null;
        return {
          at: event.occurredAt,
          act: (now: Date) => happen(firm, story, event, { marketer, isSlip, note }, now),
        };
      }),
    ];
  });
}

/** Whoever fits the definition is handed over as they come in. */
async function comeIn(firm: Firm, { identity, values, fields, campaign }: Story, now: Date) {
  const { source: name, ...told } = values;
  const source = { ...identity, name };
  const lead = { ...told, source, fields, ...(campaign && { campaign }) };
  const received = await receiveLeads(await firm.asProgram(websiteKey), receiveLeadsInput.parse(lead), now);
  if (isRefusal(received) || "items" in received || !received.id) return received;
  const service: Service = { kind: "service", workspaceId: firm.workspaceId, name: "The lead definition" };
  await judgeLeads(service, { leadIds: [received.id] }, now, now);
  return received;
}

type Manner = { readonly marketer: DemoName; readonly isSlip: boolean; readonly note: string | null };

async function happen(firm: Firm, story: Story, event: Event, { marketer, isSlip, note }: Manner, now: Date) {
  const sales = await ownerIn(firm, story);
  const { id: leadId, revision, stage } = await findLead(sales, story);
  const isHandoff = event.type === "qualified";
  if (isHandoff && stage === "mql") return assign(firm, { leadId, revision, ownerId: sales.memberId }, now);
  const isByMachine = event.type === "touch" && event.data.automatic;
  const people = isHandoff ? await firm.as(marketer) : sales;
  const actor = isByMachine ? await firm.asProgram(websiteKey) : people;

  const recorded = await recordEvent(actor, inputOf(leadId, event), now);
  if (isRefusal(recorded)) return recorded;
  if (isHandoff) return assign(firm, { leadId, revision, ownerId: sales.memberId }, now);
  if (isSlip && event.type === "touch" && !isByMachine) {
    const reason = "Logged at the wrong lead";
    return correctEvent(actor, { leadId, eventId: recorded.event.id, reason }, now);
  }
  if (note && event.type === "accepted") return write(actor, leadId, note, now);
  return recorded;
}

/** What they heard goes where everybody sees it. */
async function writeDown(firm: Firm, story: Story, now: Date) {
  const sales = await ownerIn(firm, story);
  const { id: leadId, revision } = await findLead(sales, story);
  const fields = { project_start: story.heard?.projectStart };
  return changeLead(sales, changeLeadInput.parse({ leadId, revision, fields }), now);
}

/** Who left is stood in for. */
function ownerIn(firm: Firm, { owner }: Story) {
  return firm.as(owner === null || owner === "lukas" ? "jonas" : owner);
}

/** Whoever heads Sales says whose it is. */
async function assign(firm: Firm, wish: { leadId: string; revision: number; ownerId: string }, now: Date) {
  return changeLead(await firm.as("sofia"), changeLeadInput.parse(wish), now);
}

function write(actor: Actor, leadId: string, text: string, now: Date): Promise<Outcome<unknown>> {
  return recordEvent(actor, { leadId, type: "note", text }, now);
}

function inputOf(leadId: string, { type, data }: Event) {
  const said = Object.entries(data).filter(([name]) => name !== "by");
  const asMoney = (minor: unknown) => ({ amount: (Number(minor) / 100).toFixed(2), currency: "EUR" });
  const input = said.map(([name, value]) =>
    name.endsWith("Minor") ? [name.replace("Minor", ""), asMoney(value)] : [name, value],
  );
  return recordEventInput.parse({ leadId, type, ...Object.fromEntries(input) });
}

async function findLead(actor: Actor, { identity }: Story) {
  const { system = "", externalId = "" } = identity ?? {};
  return reading(actor, (db) =>
    db.lead.findFirstOrThrow({
      where: { workspaceId: actor.workspaceId, sourceSystem: system, externalId },
      select: { id: true, revision: true, stage: true },
    }),
  );
}
