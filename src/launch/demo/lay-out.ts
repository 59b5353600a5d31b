import { listDemoSignIns } from "#features/workspace/demo/queries.ts";
import { demoPassword as password } from "#features/workspace/demo/rules.ts";
import { hasWorkspaces } from "#platform/identity.ts";
import { stopQueueing } from "#platform/jobs.ts";
import { hangUp } from "#platform/notices.ts";
import { foundFirm } from "./found-firm.ts";

// The firm to try the product in, laid out in a database that has none yet. Started by `npm start` as a process of its own, it
// prints as JSON which of its sign-ins work: people may have changed their passwords or be gone since. With the argument
// "look" it lays out nothing.

const onlyLooks = process.argv[2] === "look";
if (!onlyLooks && !(await hasWorkspaces())) await foundFirm(new Date());
const signIns = (await listDemoSignIns()).map(({ name, email, title, sees }) => {
  return { name, email, role: title, password, isOffered: sees !== undefined };
});
process.stdout.write(`${JSON.stringify(signIns)}\n`);
await stopQueueing();
await hangUp();
