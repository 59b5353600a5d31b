import { foundWorkspace } from "#features/workspace/commands/found-workspace.ts";
import type { Founder } from "#features/workspace/schema.ts";
import { identify } from "#platform/identity.ts";
import { hangUp } from "#platform/notices.ts";

// The firm to try the product in, made once in the embedded database. Started by `npm start` as a process of its own, it
// prints the sign-ins as JSON.

const password = "one common ground";
const firm = { name: "Northwind Instruments", timeZone: "Europe/Prague", currency: "EUR" };

const people: readonly Founder[] = [
  person("Elena Novak", { role: "ceo", title: "CEO" }),
  person("Sofia Kral", { role: "head", team: "sales", title: "Head of Sales", isAdmin: true }),
  person("Marek Havel", { role: "head", team: "marketing", title: "Head of Marketing", isAdmin: true }),
  person("Ravi Shah", { role: "member", team: "sales", title: "Sales representative" }),
  person("Nora Lind", { role: "member", team: "marketing", title: "Campaign manager" }),
];

const isThere = (await identify(people[0]?.email ?? "", password)) !== null;
if (!isThere) await foundWorkspace({ ...firm, people }, new Date());
process.stdout.write(
  `${JSON.stringify(people.map(({ name, email, title, password }) => ({ name, email, role: title, password })))}\n`,
);
await hangUp();

function person(name: string, part: Pick<Founder, "role" | "title"> & Partial<Founder>): Founder {
  const [first = name] = name.toLowerCase().split(" ");
  return { name, email: `${first}@northwind.example`, password, team: null, isAdmin: false, ...part };
}
