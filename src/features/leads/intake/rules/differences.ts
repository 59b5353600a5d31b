import { type FieldValue, type LeadFacts, ofEachText } from "../../schema.ts";
import type { Differences } from "../schema.ts";

type Values = Differences["before"];

/** What differs between two states of a lead. */
export function differences(before: LeadFacts, after: LeadFacts): Differences {
  const [old, young] = [flat(before), flat(after)];
  const names = Object.keys({ ...old, ...young }).filter((name) => old[name] !== young[name]);
  return { before: pick(old, names), after: pick(young, names) };
}

/** Whether two states of a lead say the same. */
export function isSameFacts(before: LeadFacts, after: LeadFacts): boolean {
  return Object.keys(differences(before, after).after).length === 0;
}

/** A lead with its values as they were before a change, but for those that were changed once more since: these are `kept`. */
export function putBack(facts: LeadFacts, { before, after }: Differences): { facts: LeadFacts; kept: string[] } {
  const values = flat(facts);
  const names = Object.keys(after);
  const free = names.filter((name) => (values[name] ?? null) === after[name]);
  const kept = names.filter((name) => !free.includes(name));
  return { facts: raised({ ...values, ...pick(before, free) }, facts.createdAt), kept };
}

const ofField = "field:";

/** All values of a lead side by side, those of custom fields as "field:<key>". */
function flat({ fields, identity, createdAt: _, ...facts }: LeadFacts): Values {
  const ofFields = Object.entries(fields).map(([key, value]) => [`${ofField}${key}`, value]);
  return {
    ...facts,
    system: identity?.system ?? null,
    externalId: identity?.externalId ?? null,
    ...Object.fromEntries(ofFields),
  };
}

/** The other way round. */
function raised(values: Values, createdAt: Date): LeadFacts {
  const text = (name: string) => (typeof values[name] === "string" ? values[name] : null);
  const [system, externalId] = [text("system"), text("externalId")];
  return {
    ...ofEachText(text),
    identity: system !== null && externalId !== null ? { system, externalId } : null,
    latestSource: text("latestSource"),
    campaignId: text("campaignId"),
    ownerId: text("ownerId"),
    fields: Object.fromEntries(Object.entries(values).flatMap(ofFields)),
    createdAt,
  };
}

function ofFields([name, value]: [string, FieldValue | null]): [string, FieldValue][] {
  return name.startsWith(ofField) && value !== null ? [[name.slice(ofField.length), value]] : [];
}

function pick(values: Values, names: readonly string[]): Values {
  return Object.fromEntries(names.map((name) => [name, values[name] ?? null]));
}
