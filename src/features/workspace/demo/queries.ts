import { identify } from "#platform/identity.ts";
import { type DemoPerson, demoPassword, demoPeople } from "./rules.ts";

/** The people of the demo whom its password still lets in; some may have chosen another one, or be gone. */
export async function listDemoSignIns(): Promise<DemoPerson[]> {
  const people = Object.values<DemoPerson>(demoPeople);
  const places = await Promise.all(people.map(({ email }) => identify(email, demoPassword)));
  return people.filter((_, index) => places[index]?.length);
}

/** Those of them whom visitors are offered to look at the demo as. */
export async function listDemoHosts(): Promise<DemoPerson[]> {
  const signIns = await listDemoSignIns();
  return signIns.filter(({ sees }) => sees !== undefined);
}
