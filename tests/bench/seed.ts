import { reactions } from "#facts.ts";
import { followFacts } from "#features/activity/commands/follow-facts.ts";
import { recordFact } from "#features/activity/commands/record-fact.ts";
import { sealFacts } from "#features/activity/commands/seal-facts.ts";
import type { WorkspaceFact } from "#features/workspace/schema.ts";
import { sessionPolicy } from "#features/workspace/sessions/policy.ts";
import type { SessionFact } from "#features/workspace/sessions/schema.ts";
import { chance } from "#launch/demo/chance.ts";
import type { Person } from "#platform/actor.ts";
import { authorize } from "#platform/authorize.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { stopQueueing } from "#platform/jobs.ts";
import { hangUp } from "#platform/notices.ts";
import { aWorkspace, password } from "../factories/workspace.ts";

// A workspace in which ten thousand facts have happened, all of them reacted to and sealed, and small ones beside it. A process
// of its own, because the settings are read once; it prints who can sign in there as JSON.

type SignIn = { readonly email: string; readonly password: string };

const batches = 100;
const factsPerBatch = 100;
const firmsBeside = 17;
const random = chance(20_261_122);
const beginning = Date.UTC(2026, 0, 1);

const { workspaceId, elena, sofia, marek, ravi, nora } = await aWorkspace();
const people = [elena, sofia, ravi, nora];
for (let batch = 0; batch < batches; batch++) {
  // A few batches are of what others are told about, so that Sofia's notifications are full.
  if (batch % 20 === 0) await recordBatch(marek, batch, renamed);
  else await recordBatch(people[Math.floor(random() * people.length)] ?? sofia, batch, sessionStarted);
}
for (const reaction of reactions) while ((await followFacts(reaction, workspaceId, new Date())) > 0);
while ((await sealFacts(workspaceId, new Date())) > 0);
const firms: { admin: SignIn; onlooker: SignIn }[] = [];
while (firms.length < firmsBeside) {
  const firm = await aWorkspace();
  firms.push({ admin: signInOf(firm.sofia), onlooker: signInOf(firm.marek) });
}
process.stdout.write(JSON.stringify({ sofia: signInOf(sofia), firms }));
await stopQueueing();
await hangUp();

function signInOf({ email }: { email: string }): SignIn {
  return { email, password };
}

/** What one person did in one hour. */
async function recordBatch(person: Person, hour: number, makeFact: (person: Person) => SessionFact | WorkspaceFact) {
  await inTransaction(person, async (tx) => {
    const proof = authorize(person, sessionPolicy.start, person);
    for (let index = 0; index < factsPerBatch; index++) {
      const at = new Date(beginning + hour * 3_600_000 + index * 30_000);
      await recordFact(tx, proof, makeFact(person), at);
    }
  });
}

function sessionStarted({ sessionId }: Person): SessionFact {
  return { type: "session.started", payload: { sessionId } };
}

function renamed(): WorkspaceFact {
  const name = () => `Northwind ${Math.floor(random() * 1_000)}`;
  return { type: "workspace.renamed", payload: { from: name(), to: name() } };
}
