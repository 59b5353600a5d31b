import { mergeLeads } from "#features/leads/duplicates/commands/merge-leads.ts";
import { receiveLeads } from "#features/leads/intake/commands/receive-leads.ts";
import { receiveLeadsInput } from "#features/leads/intake/schema.ts";
import { listLeads } from "#features/leads/list/queries/list-leads.ts";
import { isRefusal, refuse } from "#platform/refusals.ts";
import type { Firm, Happening } from "../firm.ts";
import { websiteKey } from "../planning.ts";
import type { Story } from "./story.ts";
import { isIn, type Span } from "./time.ts";

/** How somebody who is here already comes in once more: what they say of themselves this time. */
type Again = (story: Story) => Readonly<Record<string, unknown>>;

const privately: Again = ({ values: { firstName, lastName, company, phone } }) => {
  const email = `${firstName}.${lastName}@post.example`.toLowerCase();
  return { email, firstName, lastName, company, phone, source: "Webinar" };
};
const asAnotherRecord: Again = ({ identity, values: { email, lastName } }) => {
  const source = { system: "hubspot", externalId: `${identity?.externalId}9`, name: "Partner" };
  return { email, lastName, source };
};
const withAnInitial: Again = ({ values: { firstName, lastName, company } }) => {
  const initial = firstName?.slice(0, 1);
  const email = `${initial}.${lastName}@post.example`.toLowerCase();
  return { email, firstName, lastName, company: company?.replace(/ \S+$/, ""), source: "Website" };
};

/** A few people who come in twice within a span, as people do; one of them Nora has noticed already. */
export function twice(firm: Firm, stories: readonly Story[], span: Span): Happening[] {
  const people = stories.filter(({ createdAt }) => isIn(span, createdAt));
  const ways = [privately, asAnotherRecord, withAnInitial, privately, withAnInitial];
  return people.slice(0, ways.length).flatMap((story, index): Happening[] => {
    const again = ways[index] ?? privately;
    const at = new Date(story.createdAt.getTime() + 40 * 60_000);
    if (!isIn(span, at)) return [];
    return [{ at, act: (now) => comeAgain(firm, again(story), index === 0 ? story : null, now) }];
  });
}

async function comeAgain(firm: Firm, told: ReturnType<Again>, noticed: Story | null, now: Date) {
  const received = await receiveLeads(await firm.asProgram(websiteKey), receiveLeadsInput.parse(told), now);
  if (isRefusal(received) || "items" in received || !noticed || !received.id) return received;
  const nora = await firm.as("nora");
  const found = await listLeads(nora, { filter: { email: noticed.values.email ?? "" } });
  const [first] = isRefusal(found) ? [] : found.items;
  return first ? mergeLeads(nora, { leadId: received.id, into: first.id }, now) : refuse("not_found");
}
