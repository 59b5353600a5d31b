import { apiDocument, type Route } from "./platform/api/document.ts";

/**
 * Every address of the API below /api/v1, in the order in which it is read. What the document says of a call stands in its
 * route, beside what answers it.
 */
const routes = {
  "/session": () => import("./app/api/v1/session/route.ts"),
  "/workspace": () => import("./app/api/v1/workspace/route.ts"),
  "/workspace/settings": () => import("./app/api/v1/workspace/settings/route.ts"),
  "/members": () => import("./app/api/v1/members/route.ts"),
  "/members/{memberId}": () => import("./app/api/v1/members/[memberId]/route.ts"),
  "/members/{memberId}/deactivate": () => import("./app/api/v1/members/[memberId]/deactivate/route.ts"),
  "/members/{memberId}/reactivate": () => import("./app/api/v1/members/[memberId]/reactivate/route.ts"),
  "/members/{memberId}/absences": () => import("./app/api/v1/members/[memberId]/absences/route.ts"),
  "/members/{memberId}/absences/{absenceId}": () =>
    import("./app/api/v1/members/[memberId]/absences/[absenceId]/route.ts"),
  "/heads/{team}": () => import("./app/api/v1/heads/[team]/route.ts"),
  "/acting-heads/{team}": () => import("./app/api/v1/acting-heads/[team]/route.ts"),
  "/invitations": () => import("./app/api/v1/invitations/route.ts"),
  "/invitations/{invitation}": () => import("./app/api/v1/invitations/[invitation]/route.ts"),
  "/invitations/{invitation}/renew": () => import("./app/api/v1/invitations/[invitation]/renew/route.ts"),
  "/invitations/{invitation}/accept": () => import("./app/api/v1/invitations/[invitation]/accept/route.ts"),
  "/calendars": () => import("./app/api/v1/calendars/route.ts"),
  "/calendars/{team}": () => import("./app/api/v1/calendars/[team]/route.ts"),
  "/cycles": () => import("./app/api/v1/cycles/route.ts"),
  "/cycles/{cycleId}": () => import("./app/api/v1/cycles/[cycleId]/route.ts"),
  "/api-keys": () => import("./app/api/v1/api-keys/route.ts"),
  "/api-keys/{keyId}": () => import("./app/api/v1/api-keys/[keyId]/route.ts"),
  "/leads": () => import("./app/api/v1/leads/route.ts"),
  "/leads/assign": () => import("./app/api/v1/leads/assign/route.ts"),
  "/leads/export": () => import("./app/api/v1/leads/export/route.ts"),
  "/leads/{leadId}": () => import("./app/api/v1/leads/[leadId]/route.ts"),
  "/leads/{leadId}/erase": () => import("./app/api/v1/leads/[leadId]/erase/route.ts"),
  "/leads/{leadId}/disclosure": () => import("./app/api/v1/leads/[leadId]/disclosure/route.ts"),
  "/leads/{leadId}/events": () => import("./app/api/v1/leads/[leadId]/events/route.ts"),
  "/leads/{leadId}/events/{eventId}/correct": () =>
    import("./app/api/v1/leads/[leadId]/events/[eventId]/correct/route.ts"),
  "/campaigns": () => import("./app/api/v1/campaigns/route.ts"),
  "/campaigns/{campaignId}": () => import("./app/api/v1/campaigns/[campaignId]/route.ts"),
  "/campaigns/{campaignId}/spend": () => import("./app/api/v1/campaigns/[campaignId]/spend/route.ts"),
  "/leads/{leadId}/follow-up": () => import("./app/api/v1/leads/[leadId]/follow-up/route.ts"),
  "/follow-ups": () => import("./app/api/v1/follow-ups/route.ts"),
  "/leads/{leadId}/merge": () => import("./app/api/v1/leads/[leadId]/merge/route.ts"),
  "/merges/{mergeId}/undo": () => import("./app/api/v1/merges/[mergeId]/undo/route.ts"),
  "/duplicates": () => import("./app/api/v1/duplicates/route.ts"),
  "/duplicates/dismiss": () => import("./app/api/v1/duplicates/dismiss/route.ts"),
  "/duplicates/reopen": () => import("./app/api/v1/duplicates/reopen/route.ts"),
  "/rotation": () => import("./app/api/v1/rotation/route.ts"),
  "/imports": () => import("./app/api/v1/imports/route.ts"),
  "/imports/preview": () => import("./app/api/v1/imports/preview/route.ts"),
  "/imports/{importId}": () => import("./app/api/v1/imports/[importId]/route.ts"),
  "/imports/{importId}/start": () => import("./app/api/v1/imports/[importId]/start/route.ts"),
  "/imports/{importId}/errors.csv": () => import("./app/api/v1/imports/[importId]/errors.csv/route.ts"),
  "/imports/{importId}/revert": () => import("./app/api/v1/imports/[importId]/revert/route.ts"),
  "/hooks": () => import("./app/api/v1/hooks/route.ts"),
  "/hooks/{hook}": () => import("./app/api/v1/hooks/[hook]/route.ts"),
  "/hooks/{hook}/renew": () => import("./app/api/v1/hooks/[hook]/renew/route.ts"),
  "/hooks/{hook}/deliveries": () => import("./app/api/v1/hooks/[hook]/deliveries/route.ts"),
  "/hooks/{hook}/{token}": () => import("./app/api/v1/hooks/[hook]/[token]/route.ts"),
  "/hooks/lookups": () => import("./app/api/v1/hooks/lookups/route.ts"),
  "/hooks/lookups/{lookupId}": () => import("./app/api/v1/hooks/lookups/[lookupId]/route.ts"),
  "/fields": () => import("./app/api/v1/fields/route.ts"),
  "/fields/{fieldId}": () => import("./app/api/v1/fields/[fieldId]/route.ts"),
  "/fields/{fieldId}/archive": () => import("./app/api/v1/fields/[fieldId]/archive/route.ts"),
  "/fields/{fieldId}/restore": () => import("./app/api/v1/fields/[fieldId]/restore/route.ts"),
  "/agreements": () => import("./app/api/v1/agreements/route.ts"),
  "/agreements/verify": () => import("./app/api/v1/agreements/verify/route.ts"),
  "/agreements/{agreementId}/draft": () => import("./app/api/v1/agreements/[agreementId]/draft/route.ts"),
  "/agreements/{agreementId}/wordings": () => import("./app/api/v1/agreements/[agreementId]/wordings/route.ts"),
  "/agreements/{agreementId}/dates": () => import("./app/api/v1/agreements/[agreementId]/dates/route.ts"),
  "/agreements/{agreementId}/decide-by": () => import("./app/api/v1/agreements/[agreementId]/decide-by/route.ts"),
  "/agreements/{agreementId}/clauses": () => import("./app/api/v1/agreements/[agreementId]/clauses/route.ts"),
  "/agreements/{agreementId}/clauses/{clauseId}": () =>
    import("./app/api/v1/agreements/[agreementId]/clauses/[clauseId]/route.ts"),
  "/agreements/{agreementId}/clauses/{clauseId}/restore": () =>
    import("./app/api/v1/agreements/[agreementId]/clauses/[clauseId]/restore/route.ts"),
  "/agreements/{agreementId}/clauses/{clauseId}/move": () =>
    import("./app/api/v1/agreements/[agreementId]/clauses/[clauseId]/move/route.ts"),
  "/agreements/{agreementId}/clauses/{clauseId}/stance": () =>
    import("./app/api/v1/agreements/[agreementId]/clauses/[clauseId]/stance/route.ts"),
  "/agreements/{agreementId}/clauses/{clauseId}/comments": () =>
    import("./app/api/v1/agreements/[agreementId]/clauses/[clauseId]/comments/route.ts"),
  "/agreements/{agreementId}/clauses/{clauseId}/suggestions": () =>
    import("./app/api/v1/agreements/[agreementId]/clauses/[clauseId]/suggestions/route.ts"),
  "/agreements/{agreementId}/clauses/{clauseId}/suggestions/{suggestionId}/decide": () =>
    import("./app/api/v1/agreements/[agreementId]/clauses/[clauseId]/suggestions/[suggestionId]/decide/route.ts"),
  "/agreements/{agreementId}/propose": () => import("./app/api/v1/agreements/[agreementId]/propose/route.ts"),
  "/agreements/{agreementId}/versions": () => import("./app/api/v1/agreements/[agreementId]/versions/route.ts"),
  "/agreements/{agreementId}/versions/{number}": () =>
    import("./app/api/v1/agreements/[agreementId]/versions/[number]/route.ts"),
  "/agreements/{agreementId}/versions/{number}/verify": () =>
    import("./app/api/v1/agreements/[agreementId]/versions/[number]/verify/route.ts"),
  "/agreements/{agreementId}/versions/{number}/signatures": () =>
    import("./app/api/v1/agreements/[agreementId]/versions/[number]/signatures/route.ts"),
  "/agreements/{agreementId}/versions/{number}/decline": () =>
    import("./app/api/v1/agreements/[agreementId]/versions/[number]/decline/route.ts"),
  "/agreements/{agreementId}/versions/{number}/withdraw": () =>
    import("./app/api/v1/agreements/[agreementId]/versions/[number]/withdraw/route.ts"),
  "/agreements/{agreementId}/versions/{number}/sign-off": () =>
    import("./app/api/v1/agreements/[agreementId]/versions/[number]/sign-off/route.ts"),
  "/agreements/{agreementId}/versions/{number}/objections": () =>
    import("./app/api/v1/agreements/[agreementId]/versions/[number]/objections/route.ts"),
  "/agreements/{agreementId}/versions/{number}/objections/{memberId}/answer": () =>
    import("./app/api/v1/agreements/[agreementId]/versions/[number]/objections/[memberId]/answer/route.ts"),
  "/definitions/current": () => import("./app/api/v1/definitions/current/route.ts"),
  "/definitions/draft": () => import("./app/api/v1/definitions/draft/route.ts"),
  "/definitions/backtest": () => import("./app/api/v1/definitions/backtest/route.ts"),
  "/definitions/backtest/{backtestId}": () => import("./app/api/v1/definitions/backtest/[backtestId]/route.ts"),
  "/definitions/evidence": () => import("./app/api/v1/definitions/evidence/route.ts"),
  "/activity": () => import("./app/api/v1/activity/route.ts"),
  "/activity/export": () => import("./app/api/v1/activity/export/route.ts"),
  "/activity/verify": () => import("./app/api/v1/activity/verify/route.ts"),
  "/activity/settled": () => import("./app/api/v1/activity/settled/route.ts"),
} as const satisfies Record<string, () => Promise<Route>>;

let made: Promise<ReturnType<typeof apiDocument>> | null = null;

/** The API's document, made once in the life of a process. */
export function findApiDocument(): Promise<ReturnType<typeof apiDocument>> {
  made ??= make();
  return made;
}

async function make() {
  const loaded = Object.entries(routes).map(async ([path, load]) => [path, await load()] as const);
  return apiDocument(Object.fromEntries(await Promise.all(loaded)));
}
