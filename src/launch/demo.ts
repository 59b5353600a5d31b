import { standardCalendar } from "#features/workspace/calendars/rules/calendars.ts";
import { foundWorkspace } from "#features/workspace/commands/found-workspace.ts";
import type { Founder } from "#features/workspace/schema.ts";
import { hasWorkspaces, identify } from "#platform/identity.ts";
import { hangUp } from "#platform/notices.ts";

// The firm to try the product in, laid out in a database that has none yet. Started by `npm start` as a process of its own,
// it prints as JSON which of its sign-ins work: people may have changed their passwords or be gone since. With the argument
// "look" it lays out nothing.

const password = "one common ground";
const firm = { name: "Northwind Instruments", timeZone: "Europe/Prague", currency: "EUR" };

const people: readonly Founder[] = [
  person("Elena Novak", { role: "ceo", title: "CEO" }),
  person("Sofia Kral", { role: "head", team: "sales", title: "Head of Sales", isAdmin: true }),
  person("Marek Havel", { role: "head", team: "marketing", title: "Head of Marketing", isAdmin: true }),
  person("Ravi Shah", { role: "member", team: "sales", title: "Sales representative" }),
  person("Nora Lind", { role: "member", team: "marketing", title: "Campaign manager" }),
];

const onlyLooks = process.argv[2] === "look";
if (!onlyLooks && !(await hasWorkspaces())) {
  await foundWorkspace(
    { ...firm, week: standardCalendar(firm.timeZone).week, people, invited: [], by: "operator" },
    new Date(),
  );
}
process.stdout.write(`${JSON.stringify(await listSignIns())}\n`);
await hangUp();

async function listSignIns() {
  const places = await Promise.all(people.map(({ email }) => identify(email, password)));
  const welcome = people.filter((_, index) => places[index]?.length);
  return welcome.map(({ name, email, title }) => ({ name, email, role: title, password }));
}

function person(name: string, part: Pick<Founder, "role" | "title"> & Partial<Founder>): Founder {
  const [first = name] = name.toLowerCase().split(" ");
  return { name, email: `${first}@northwind.example`, password, team: null, isAdmin: false, ...part };
}
