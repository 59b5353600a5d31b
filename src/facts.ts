import type { z } from "zod";
import { activityNews, oversight } from "./features/activity/news/rules.ts";
import type { FactNews, NewsKind, NewsTable } from "./features/activity/news/schema.ts";
import { activityFactSentence } from "./features/activity/rules/words.ts";
import {
  type AnyFact,
  activityFacts,
  type FactOf,
  type FactSchemas,
  type Reaction,
  type Trail,
} from "./features/activity/schema.ts";
import { draftNews } from "./features/agreements/drafts/rules/news.ts";
import { draftFactSentence } from "./features/agreements/drafts/rules/words.ts";
import { draftFacts } from "./features/agreements/drafts/schema/facts.ts";
import { aboutAgreements } from "./features/agreements/rules/news.ts";
import { versionNews } from "./features/agreements/versions/rules/news.ts";
import { versionFactSentence } from "./features/agreements/versions/rules/words.ts";
import { versionFacts } from "./features/agreements/versions/schema/facts.ts";
import { qualifying } from "./features/definitions/qualification/reactions.ts";
import { assigning } from "./features/leads/assignment/reactions.ts";
import { assignmentNews } from "./features/leads/assignment/rules/news.ts";
import { assignmentFactSentence } from "./features/leads/assignment/rules/words.ts";
import { assignmentFacts } from "./features/leads/assignment/schema.ts";
import { campaignFactSentence } from "./features/leads/campaigns/rules.ts";
import { campaignFacts } from "./features/leads/campaigns/schema.ts";
import { capacityFactSentence } from "./features/leads/capacity/rules/words.ts";
import { capacityFacts } from "./features/leads/capacity/schema.ts";
import { duplicateFactSentence } from "./features/leads/duplicates/rules/words.ts";
import { duplicateFacts } from "./features/leads/duplicates/schema.ts";
import { erasureFactSentence } from "./features/leads/erasure/rules/words.ts";
import { erasureFacts } from "./features/leads/erasure/schema.ts";
import { fieldFactSentence } from "./features/leads/fields/rules.ts";
import { fieldFacts } from "./features/leads/fields/schema.ts";
import { followingUp } from "./features/leads/follow-ups/reactions.ts";
import { followUpNews } from "./features/leads/follow-ups/rules/news.ts";
import { followUpFactSentence } from "./features/leads/follow-ups/rules/words.ts";
import { followUpFacts } from "./features/leads/follow-ups/schema.ts";
import { lookingUp } from "./features/leads/hooks/reactions.ts";
import { hookNews } from "./features/leads/hooks/rules/news.ts";
import { hookFactSentence } from "./features/leads/hooks/rules/words.ts";
import { hookFacts } from "./features/leads/hooks/schema.ts";
import { aboutImports, importNews } from "./features/leads/imports/rules/news.ts";
import { mappingFactSentence } from "./features/leads/imports/rules/remember.ts";
import { importFactSentence } from "./features/leads/imports/rules/words.ts";
import { importFacts, mappingFacts } from "./features/leads/imports/schema.ts";
import { intakeNews } from "./features/leads/intake/rules/news.ts";
import { intakeFactSentence } from "./features/leads/intake/rules/words.ts";
import { intakeFacts } from "./features/leads/intake/schema.ts";
import { listFactSentence } from "./features/leads/list/rules/words.ts";
import { listFacts } from "./features/leads/list/schema.ts";
import { aboutYourLeads } from "./features/leads/rules/news.ts";
import { counting } from "./features/leads/timeline/reactions.ts";
import { qualificationFactSentence, timelineFactSentence } from "./features/leads/timeline/rules/words.ts";
import { qualificationFacts, timelineFacts } from "./features/leads/timeline/schema.ts";
import { viewFactSentence } from "./features/leads/views/rules.ts";
import { viewFacts } from "./features/leads/views/schema.ts";
import { notifying } from "./features/notifications/reactions.ts";
import { notificationFactSentence } from "./features/notifications/rules/words.ts";
import { notificationFacts, personalNotificationFacts } from "./features/notifications/schema.ts";
import { absenceFactSentence } from "./features/workspace/absences/rules.ts";
import { absenceFacts } from "./features/workspace/absences/schema.ts";
import { accountFactSentence } from "./features/workspace/account/rules.ts";
import { accountFacts, personalAccountFacts } from "./features/workspace/account/schema.ts";
import { apiKeyFactSentence } from "./features/workspace/api-keys/rules.ts";
import { apiKeyFacts } from "./features/workspace/api-keys/schema.ts";
import { calendarFactSentence } from "./features/workspace/calendars/rules/changes.ts";
import { calendarFacts } from "./features/workspace/calendars/schema.ts";
import { cycleFactSentence } from "./features/workspace/cycles/rules.ts";
import { cycleFacts } from "./features/workspace/cycles/schema.ts";
import { invitationFactSentence } from "./features/workspace/invitations/rules/decisions.ts";
import { invitationFacts } from "./features/workspace/invitations/schema.ts";
import {
  aboutPeople,
  aboutWorkspace,
  aboutYou,
  apiKeyNews,
  calendarNews,
  cycleNews,
  invitationNews,
  peopleNews,
  workspaceNews,
} from "./features/workspace/news/rules.ts";
import { peopleFactSentence } from "./features/workspace/people/rules/sentences.ts";
import { peopleFacts } from "./features/workspace/people/schema.ts";
import { workspaceFactSentence } from "./features/workspace/rules.ts";
import { workspaceFacts } from "./features/workspace/schema.ts";
import { sessionFactSentence } from "./features/workspace/sessions/rules.ts";
import { personalSessionFacts, sessionFacts } from "./features/workspace/sessions/schema.ts";

/** Everything that can have happened: each feature's facts, as words, and what of them is personal or news. */
const nouns = [
  noun(workspaceFacts, workspaceFactSentence, { news: workspaceNews }),
  noun(peopleFacts, peopleFactSentence, { news: peopleNews }),
  noun(invitationFacts, invitationFactSentence, { news: invitationNews }),
  noun(absenceFacts, absenceFactSentence),
  noun(accountFacts, accountFactSentence, { personal: personalAccountFacts }),
  noun(sessionFacts, sessionFactSentence, { personal: personalSessionFacts }),
  noun(calendarFacts, calendarFactSentence, { news: calendarNews }),
  noun(cycleFacts, cycleFactSentence, { news: cycleNews }),
  noun(apiKeyFacts, apiKeyFactSentence, { news: apiKeyNews }),
  noun(versionFacts, versionFactSentence, { news: versionNews }),
  noun(importFacts, importFactSentence, { news: importNews }),
  noun(fieldFacts, fieldFactSentence),
  noun(campaignFacts, campaignFactSentence),
  noun(hookFacts, hookFactSentence, { news: hookNews }),
  noun(mappingFacts, mappingFactSentence),
  noun(timelineFacts, timelineFactSentence),
  noun(qualificationFacts, qualificationFactSentence),
  noun(followUpFacts, followUpFactSentence, { news: followUpNews }),
  noun(erasureFacts, erasureFactSentence),
  noun(duplicateFacts, duplicateFactSentence),
  noun(assignmentFacts, assignmentFactSentence, { news: assignmentNews }),
  noun(capacityFacts, capacityFactSentence),
  noun(listFacts, listFactSentence),
  noun(viewFacts, viewFactSentence),
  noun(intakeFacts, intakeFactSentence, { news: intakeNews }),
  noun(draftFacts, draftFactSentence, { news: draftNews }),
  noun(activityFacts, activityFactSentence, { news: activityNews }),
  noun(notificationFacts, notificationFactSentence, { personal: personalNotificationFacts }),
];

/** Every `noun.past_verb` that this version records. */
export const factTypes = nouns.flatMap(({ types }) => types);

/** The kinds of news that people choose by, in the order in which they are offered. */
export const newsKinds: readonly NewsKind[] = [
  aboutYou,
  aboutAgreements,
  aboutYourLeads,
  aboutImports,
  aboutPeople,
  aboutWorkspace,
  oversight,
];

/** What whoever reads the trail is given of the features above it. */
export const trail: Trail = { sentence: factSentence, personal: nouns.flatMap(({ personal }) => personal) };

/** Who reacts to what. Each follows the facts by itself, so their order here means nothing. */
export const reactions: readonly Reaction[] = [
  counting,
  qualifying,
  assigning,
  followingUp,
  lookingUp,
  notifying(factNews),
];

export const reactionNames = reactions.map(({ name }) => name);

/** A fact out of the trail as a sentence to be read after its actor's name; the bare type where this version doesn't know it. */
export function factSentence(recorded: AnyFact): string {
  return firstOf(({ sentence }) => sentence(recorded)) ?? recorded.type;
}

/** What a fact changes, under the names that open pages listen for: its noun. A feature may add finer ones, "agreement:<id>". */
export function topicsOf({ type }: AnyFact): readonly string[] {
  return [type.split(".")[0] ?? type];
}

/** A fact as news; null where nobody needs to be told of it. */
export function factNews(recorded: AnyFact): FactNews | null {
  return firstOf(({ news }) => news(recorded));
}

function firstOf<Found>(ask: (noun: (typeof nouns)[number]) => Found | null): Found | null {
  return nouns.map(ask).find((found) => found !== null) ?? null;
}

type Declared<Schemas extends FactSchemas> = {
  readonly personal?: readonly (keyof Schemas & string)[];
  readonly news?: NewsTable<Schemas>;
};

/** What one feature declared, for any fact: its payload is parsed again, and null stands for facts that aren't the feature's. */
function noun<Schemas extends FactSchemas>(
  schemas: Schemas,
  inWords: (fact: FactOf<Schemas>) => string,
  { personal = [], news = {} }: Declared<Schemas> = {},
) {
  const parse = <Type extends keyof Schemas & string>({ type, payload }: AnyFact) => {
    const parsed = schemas[type]?.safeParse(payload);
    return parsed?.success ? { type: type as Type, payload: parsed.data as z.output<Schemas[Type]> } : null;
  };
  const sentence = (recorded: AnyFact): string | null => {
    const fact = parse(recorded);
    return fact && inWords(fact as FactOf<Schemas>);
  };
  return {
    types: Object.keys(schemas),
    personal,
    sentence,
    news(recorded: AnyFact): FactNews | null {
      const fact = parse(recorded);
      const told = fact && news[fact.type];
      if (!told) return null;
      const { payload } = fact;
      const once = told.once?.(payload) ?? sentence(recorded) ?? recorded.type;
      return {
        tells: told.tells(payload),
        href: typeof told.href === "function" ? told.href(payload) : told.href,
        thing: told.thing?.(payload) ?? "",
        sentence: (times) =>
          times === 1 ? once : (told.again?.(payload, times) ?? `${once}, the last of ${times} times`),
      };
    },
  };
}
