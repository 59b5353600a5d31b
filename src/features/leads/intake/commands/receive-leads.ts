import type { Actor } from "#platform/actor.ts";
import { pointerTo } from "#platform/api/problem.ts";
import { authorize } from "#platform/authorize.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { parseInput } from "#platform/parse.ts";
import { isRefusal, type Outcome, refuse } from "#platform/refusals.ts";
import { originOf } from "../../timeline/rules/origin.ts";
import { intakePolicy } from "../policy.ts";
import { findIntakeWorkspace } from "../queries/find-workspace.ts";
import { type Problems, readReceived, type Workspace } from "../rules/received.ts";
import {
  type Landed,
  type Received,
  type ReceivedLeads,
  type ReceiveLeadsInput,
  receivedLeadInput,
} from "../schema.ts";
import { landLeads } from "./land-leads.ts";
import { recordReceived } from "./record-received.ts";

/**
 * Takes in leads that a person or a program sends: found again by their name in the system they come from, else by their e-mail
 * address, and made where they aren't known. Of several each is taken or refused by itself; of one, `invalid_input` says what
 * is wrong with it. The same again is `unchanged`.
 */
export async function receiveLeads(
  actor: Actor,
  { items, ...one }: ReceiveLeadsInput,
  now: Date,
): Promise<Outcome<ReceivedLeads>> {
  return inTransaction(actor, async (tx) => {
    const proof = authorize(actor, intakePolicy.receive, undefined);
    const workspace = { ...(await findIntakeWorkspace(tx.read, actor)), now };
    const read = items ? items.map((item) => readItem(item, workspace)) : [readReceived(one, workspace)];
    const { landed } = await landLeads(
      tx,
      proof,
      read.flatMap((lead) => ("draft" in lead ? [lead.draft] : [])),
      {
        mode: "both",
        matchBy: "either",
        ...originOf(actor),
        importId: null,
        now,
      },
    );
    const results = inOrder(read, landed);
    const [first] = results;
    if (!items && first && "problems" in first) return refuse("invalid_input", first.problems);

    await recordReceived(tx, proof, landed, now);
    const answers = results.map(answerOf);
    return items || !answers[0] ? { items: answers } : answers[0];
  });
}

type Read = ReturnType<typeof readReceived>;
type Result = { readonly problems: Problems } | Extract<Landed, { leadId: string }>;

function readItem(raw: unknown, workspace: Workspace): Read {
  const parsed = parseInput(receivedLeadInput, raw);
  return isRefusal(parsed) ? { problems: parsed.fields ?? {} } : readReceived(parsed.input, workspace);
}

/** What landed, with what couldn't between it, in the order in which all of it was sent. */
function inOrder(read: readonly Read[], landed: readonly Landed[]): Result[] {
  const next = landed.values();
  return read.map((lead) => {
    if ("problems" in lead) return lead;
    const result = next.next().value;
    if (!result) throw new Error("each draft has landed somehow");
    return "reason" in result ? { problems: { "": result.reason } } : result;
  });
}

function answerOf(result: Result): Received {
  if ("leadId" in result) return { outcome: result.outcome, id: result.leadId, reasons: [] };
  const reasons = Object.entries(result.problems).map(([path, detail]) => ({ pointer: pointerTo(path), detail }));
  return { outcome: "refused", id: null, reasons };
}
