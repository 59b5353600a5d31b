import { identify, listAccounts } from "#platform/identity.ts";
import { type DemoPerson, demoPassword, demoPeople } from "./rules.ts";

const everybody = Object.values<DemoPerson>(demoPeople);

/** The people of the demo whom its password still lets in; some may have chosen another one, or be gone. */
export function listDemoSignIns(): Promise<DemoPerson[]> {
  return listLetIn(everybody);
}

/** Those of them whom visitors are offered to look at the demo as. */
export function listDemoHosts(): Promise<DemoPerson[]> {
  return listLetIn(everybody.filter(({ sees }) => sees !== undefined));
}

/** Trying a password takes long, so it is tried only for those who have an account. */
async function listLetIn(people: readonly DemoPerson[]): Promise<DemoPerson[]> {
  const accounts = await listAccounts(people.map(({ email }) => email));
  const there = people.filter(({ email }) => accounts.includes(email));
  const places = await Promise.all(there.map(({ email }) => identify(email, demoPassword)));
  return there.filter((_, index) => places[index]?.length);
}
