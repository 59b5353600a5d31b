import { suggest } from "#features/agreements/drafts/commands/suggest.ts";
import { findDraft } from "#features/agreements/drafts/queries/find-draft.ts";
import { beginDraft } from "#features/definitions/commands/begin-draft.ts";
import { definitionKind } from "#features/definitions/queries/definition-kind.ts";
import { definitionOf } from "#features/definitions/rules/whole.ts";
import type { Cast } from "../../../factories/workspace.ts";
import type { Doors } from "../doors.ts";
import { form, request } from "../knocks.ts";

export const definitionEditor: Doors = {
  expected: `
                                                          nobody ended gone outsider observer member head ceo admin revoked reader program
page /definition                                          307    307   307  200      200      200    200  200 200   307     307    307
page /definition/leads                                    307    307   307  200      200      200    200  200 200   307     307    307
action definitions/addClauseAction                        401    401   401  200      403      403    200  403 200   401     401    401
action definitions/writeClauseAction                      401    401   401  404      403      403    200  403 200   401     401    401
action definitions/removeClauseAction                     401    401   401  404      403      403    200  403 200   401     401    401
action definitions/restoreClauseAction                    401    401   401  404      403      403    200  403 200   401     401    401
action definitions/moveClauseAction                       401    401   401  404      403      403    200  403 200   401     401    401
action definitions/takeStanceAction                       401    401   401  404      403      403    200  403 200   401     401    401
action definitions/commentAction                          401    401   401  404      403      200    200  200 200   401     401    401
action definitions/suggestAction                          401    401   401  404      403      200    200  403 200   401     401    401
action definitions/decideSuggestionAction                 401    401   401  404      403      403    200  403 200   401     401    401
action definitions/setDatesAction                         401    401   401  200      403      403    200  403 200   401     401    401
action definitions/setDecideByAction                      401    401   401  403      403      403    403  200 403   401     401    401
action definitions/proposeAction                          401    401   401  404      403      403    200  403 200   401     401    401
action definitions/beginDraftAction                       401    401   401  200      403      403    200  403 200   401     401    401
action definitions/bringDefinitionAction                  401    401   401  200      403      403    200  403 200   401     401    401
`,
  prepare: async ({ sofia, ravi }) => {
    await beginDraft(sofia, { from: "template", revision: 1 }, new Date());
    const { agreementId, clauses } = await draftOf(sofia);
    const [clause, next] = clauses;
    if (!clause || !next) throw new Error("the template is empty");
    // Whoever knocks after one was decided finds another.
    for (const content of [null, next.content]) {
      const suggestion = { agreementId, clauseId: clause.id, baseRevision: clause.revision, content };
      await suggest(ravi, definitionKind, suggestion, new Date());
    }
  },
  reading: {
    "page /definition": request("GET", "/definition"),
    "page /definition/leads": request("GET", "/definition/leads"),
  },
  writing: {
    "action definitions/addClauseAction": form("definitions/addClauseAction", async () => ({
      section: "accept_check",
      content: JSON.stringify({ text: "Somebody is in charge" }),
    })),
    "action definitions/writeClauseAction": form("definitions/writeClauseAction", async (house) => {
      const { agreementId, clauseId, revision, content } = await clauseOf(house);
      return { agreementId, clauseId, baseRevision: revision, content };
    }),
    "action definitions/removeClauseAction": form("definitions/removeClauseAction", seen),
    "action definitions/restoreClauseAction": form("definitions/restoreClauseAction", named),
    "action definitions/moveClauseAction": form("definitions/moveClauseAction", async (house) => ({
      ...(await named(house)),
      after: "",
    })),
    "action definitions/takeStanceAction": form("definitions/takeStanceAction", async (house) => ({
      ...(await seen(house)),
      stance: "agrees",
    })),
    "action definitions/commentAction": form("definitions/commentAction", async (house) => ({
      ...(await named(house)),
      text: "Why this one?",
    })),
    "action definitions/suggestAction": form("definitions/suggestAction", async (house) => {
      const { revision, ...clause } = await seen(house);
      return { ...clause, baseRevision: revision, content: "null" };
    }),
    "action definitions/decideSuggestionAction": form("definitions/decideSuggestionAction", async (house) => {
      const { suggestionId } = await clauseOf(house);
      return { ...(await seen(house)), suggestionId, outcome: "rejected" };
    }),
    "action definitions/setDatesAction": form("definitions/setDatesAction", async () => ({
      effectiveOn: "",
      reviewBy: "2199-01-01",
      endsOn: "",
      revision: "1",
    })),
    "action definitions/setDecideByAction": form("definitions/setDecideByAction", async () => ({
      decideBy: "2199-01-01",
    })),
    "action definitions/proposeAction": form("definitions/proposeAction", async ({ sofia }) => {
      const { agreementId, revision } = await draftOf(sofia);
      return { agreementId, revision: `${revision}` };
    }),
    "action definitions/beginDraftAction": form("definitions/beginDraftAction", async () => ({
      from: "template",
      revision: "1",
    })),
    "action definitions/bringDefinitionAction": form("definitions/bringDefinitionAction", async ({ sofia }) => {
      const { clauses } = await draftOf(sofia);
      return { definition: JSON.stringify(definitionOf(clauses)), revision: "1" };
    }),
  },
};

async function draftOf(sofia: Cast["sofia"]) {
  const draft = await findDraft(sofia, definitionKind);
  if (!draft) throw new Error("nobody has begun the draft");
  return draft;
}

/** The first clause with the suggestion that waits for it; what it said is told even once it is taken out. */
async function clauseOf({ sofia }: Cast) {
  const { agreementId, clauses, removed } = await draftOf(sofia);
  const clause = clauses.find(({ suggestions }) => suggestions.length > 0) ?? removed[0] ?? clauses[0];
  if (!clause) throw new Error("there is no clause");
  const { id: clauseId, revision, content, suggestions } = clause;
  return {
    agreementId,
    clauseId,
    revision: `${revision}`,
    content: JSON.stringify(content),
    suggestionId: suggestions[0]?.id ?? "",
  };
}

async function named(house: Cast) {
  const { agreementId, clauseId } = await clauseOf(house);
  return { agreementId, clauseId };
}

async function seen(house: Cast) {
  const { revision } = await clauseOf(house);
  return { ...(await named(house)), revision };
}
