import { setTimeout as wait } from "node:timers/promises";
import { factNews, reactionNames, reactions } from "#facts.ts";
import { followFacts } from "#features/activity/commands/follow-facts.ts";
import { sealFacts } from "#features/activity/commands/seal-facts.ts";
import { listBehind } from "#features/activity/queries/list-behind.ts";
import { remindOfDates } from "#features/agreements/versions/commands/remind-of-dates.ts";
import { takeForce } from "#features/agreements/versions/commands/take-force.ts";
import { assignInTurn } from "#features/leads/assignment/commands/assign-in-turn.ts";
import { giveOver, giveOverStragglers } from "#features/leads/assignment/commands/give-over.ts";
import { remindOfFollowUps } from "#features/leads/follow-ups/commands/remind.ts";
import { countAnew } from "#features/leads/timeline/commands/count-anew.ts";
import { foldTallies } from "#features/leads/timeline/commands/fold-tallies.ts";
import { mailNews } from "#features/notifications/commands/mail-news.ts";
import { mailPasswordReset } from "#features/workspace/account/commands/reset-password.ts";
import { mailInvitation } from "#features/workspace/invitations/commands/mail-invitation.ts";
import { startJobs } from "#platform/jobs.ts";
import { log, withoutWords } from "#platform/log.ts";
import { hangUp, listen } from "#platform/notices.ts";
import {
  listWorkspacesAgreeing,
  listWorkspacesBehind,
  listWorkspacesFollowingUp,
  listWorkspacesInTurn,
  listWorkspacesLeft,
  listWorkspacesToFold,
} from "#platform/rounds.ts";
import { keepCarryingOn } from "./carrying-on.ts";
import { keepSearching } from "./searching.ts";

// The worker: reacts to facts as soon as they are announced, makes a round every two seconds over whatever was missed, which
// also seals, and a slow one each minute for what has time; carries imports and back-tests on, looks for duplicates, and runs the
// jobs. Any number of workers may run beside each other; cursors and locks keep them apart.

const roundMs = 2_000;
const slowRoundMs = 60_000;
let slowRoundAt = 0;

/** What nobody waits for to the second, once a minute: where there is something to do, and what is done there. */
const slowRound = [
  { where: listWorkspacesToFold, act: foldTallies },
  { where: listWorkspacesFollowingUp, act: remindOfFollowUps },
  { where: listWorkspacesAgreeing, act: takeForce },
  { where: listWorkspacesAgreeing, act: remindOfDates },
  { where: listWorkspacesInTurn, act: assignWaiting },
  { where: listWorkspacesLeft, act: giveOverStragglers },
];

const announced = new Set<string>();
const ending = new AbortController();
let sleep = new AbortController();

for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => ending.abort());
ending.signal.addEventListener("abort", () => sleep.abort());

const listening = listen("common-ground worker", ["facts"], hear, ending.signal);
const carryingOn = keepCarryingOn(ending.signal);
const searching = keepSearching(ending.signal);
const jobs = await startJobs({
  mail: (job) => mailNews(job, factNews, new Date()),
  invitation: (job) => mailInvitation(job, new Date()),
  "password-reset": (job) => mailPasswordReset(job, new Date()),
  departures: (job) => giveOver(job, new Date()),
  tallies: countAnew,
});
log.info("the worker has started");
while (!ending.signal.aborted) {
  await makeRound().catch(logFailure);
  await makeSlowRound();
  const nextRound = Date.now() + roundMs;
  while (Date.now() < nextRound && !ending.signal.aborted) await reactUntil(nextRound);
}
await carryingOn;
await searching;
await jobs.stop();
await listening;
await hangUp();
log.info("the worker has ended");

function hear(workspaceIds: string[]) {
  for (const id of workspaceIds) announced.add(id);
  sleep.abort();
}

/** Reacts to what was announced, then sleeps until something is or the next round is due. */
async function reactUntil(nextRound: number) {
  sleep = new AbortController();
  const ids = [...announced];
  announced.clear();
  await Promise.all(ids.map(react));
  if (announced.size > 0 || ending.signal.aborted) return;
  await wait(Math.max(0, nextRound - Date.now()), null, { signal: sleep.signal }).catch(() => null);
}

async function makeRound() {
  for (const workspaceId of await listWorkspacesBehind(reactionNames)) {
    await react(workspaceId);
    await sealFacts(workspaceId, new Date()).catch(logFailure);
  }
}

async function makeSlowRound() {
  if (Date.now() < slowRoundAt + slowRoundMs) return;
  slowRoundAt = Date.now();
  for (const { where, act } of slowRound) {
    for (const workspaceId of await where().catch(nothing)) await act(workspaceId, new Date()).catch(logFailure);
  }
}

/** Those that waited go to whoever is free by now. */
function assignWaiting(workspaceId: string, now: Date): Promise<number> {
  return assignInTurn({ kind: "service", workspaceId, name: "The rotation" }, now);
}

/** Lets the reactions handle all that has settled in a workspace, batch by batch. One that fails doesn't hold up the others. */
async function react(workspaceId: string) {
  for (let handled = 1; handled > 0 && !ending.signal.aborted; ) {
    handled = 0;
    for (const reaction of await listBehind(reactions, workspaceId, new Date()).catch(nothing)) {
      handled += await followFacts(reaction, workspaceId, new Date()).catch(none);
    }
  }
}

function nothing(error: unknown): never[] {
  logFailure(error);
  return [];
}

function none(error: unknown): number {
  logFailure(error);
  return 0;
}

function logFailure(error: unknown) {
  log.error(withoutWords(error), "the worker could not finish a step and will try it again");
}
