import { suggest } from "#features/agreements/drafts/commands/suggest.ts";
import { findDraft } from "#features/agreements/drafts/queries/find-draft.ts";
import type { Draft } from "#features/agreements/drafts/schema/draft.ts";
import { writeDefinition } from "#features/definitions/commands/write-definition.ts";
import { definitionKind } from "#features/definitions/queries/definition-kind.ts";
import { smallDefinition } from "../../../factories/small-definition.ts";
import type { Cast } from "../../../factories/workspace.ts";
import type { Doors } from "../doors.ts";
import { type Knock, request } from "../knocks.ts";

export const drafts: Doors = {
  expected: `
                                                          nobody ended gone outsider observer member head ceo admin revoked reader program
GET /api/v1/definitions/draft                             401    401   401  200      200      200    200  200 200   401     200    200
PUT /api/v1/definitions/draft                             401    401   401  412      403      403    200  403 200   401     403    403
GET /api/v1/agreements/[agreementId]/draft                401    401   401  404      200      200    200  200 200   401     200    200
GET /api/v1/agreements/[agreementId]/wordings             401    401   401  404      200      200    200  200 200   401     200    200
PUT /api/v1/agreements/[agreementId]/dates                401    401   401  404      403      403    200  403 200   401     403    403
PUT /api/v1/agreements/[agreementId]/decide-by            401    401   401  404      403      403    403  200 403   401     403    403
POST /api/v1/agreements/[agreementId]/propose             401    401   401  404      403      403    201  403 201   401     403    403
POST /api/v1/agreements/[agreementId]/clauses             401    401   401  404      403      403    201  403 201   401     403    403
GET /api/v1/agreements/[agreementId]/clauses/[clauseId]   401    401   401  404      200      200    200  200 200   401     200    200
PUT /api/v1/agreements/[agreementId]/clauses/[clauseId]   401    401   401  404      403      403    200  403 200   401     403    403
DELETE /api/v1/agreements/[agreementId]/clauses/[clauseId] 401   401   401  404      403      403    200  403 200   401     403    403
POST /api/v1/agreements/[agreementId]/clauses/[clauseId]/restore 401 401 401 404     403      403    200  403 200   401     403    403
POST /api/v1/agreements/[agreementId]/clauses/[clauseId]/move 401 401  401  404      403      403    200  403 200   401     403    403
POST /api/v1/agreements/[agreementId]/clauses/[clauseId]/stance 401 401 401 404      403      403    200  403 200   401     403    403
POST /api/v1/agreements/[agreementId]/clauses/[clauseId]/comments 401 401 401 404    403      201    201  201 201   401     403    403
POST /api/v1/agreements/[agreementId]/clauses/[clauseId]/suggestions 401 401 401 404 403      201    201  403 201   401     403    403
POST /api/v1/agreements/[agreementId]/clauses/[clauseId]/suggestions/[suggestionId]/decide 401 401 401 404 403 403 200 403 200 401 403 403
`,
  /** Sofia has written a definition, of whose threshold Ravi makes three suggestions. */
  async prepare({ sofia, ravi }) {
    await writeDefinition(sofia, { ...smallDefinition, revision: 1 }, new Date());
    const { agreementId, threshold } = await draftOf({ sofia });
    for (const points of [11, 12, 13]) {
      const content = { threshold: points };
      const wish = { agreementId, clauseId: threshold.id, baseRevision: threshold.revision, content };
      await suggest(ravi, definitionKind, wish, new Date());
    }
  },
  reading: {
    "GET /api/v1/definitions/draft": request("GET", "/api/v1/definitions/draft"),
    "GET /api/v1/agreements/[agreementId]/draft": at("GET", ({ agreementId }) => `${agreementId}/draft`),
    "GET /api/v1/agreements/[agreementId]/wordings": at("GET", ({ agreementId }) => `${agreementId}/wordings`),
    "GET /api/v1/agreements/[agreementId]/clauses/[clauseId]": at("GET", thresholdAt("")),
  },
  writing: {
    "PUT /api/v1/definitions/draft": request("PUT", "/api/v1/definitions/draft", async (house) => {
      const { revision } = await draftOf(house);
      return { ...another(revision), revision };
    }),
    "PUT /api/v1/agreements/[agreementId]/dates": at(
      "PUT",
      ({ agreementId }) => `${agreementId}/dates`,
      ({ datesRevision: revision }) => ({ effectiveOn: null, reviewBy: otherDay(revision), endsOn: null, revision }),
    ),
    "PUT /api/v1/agreements/[agreementId]/decide-by": at(
      "PUT",
      ({ agreementId }) => `${agreementId}/decide-by`,
      () => ({ decideBy: "2099-01-01" }),
    ),
    "POST /api/v1/agreements/[agreementId]/propose": at(
      "POST",
      ({ agreementId }) => `${agreementId}/propose`,
      ({ revision }) => ({ revision }),
    ),
    "POST /api/v1/agreements/[agreementId]/clauses": at(
      "POST",
      ({ agreementId }) => `${agreementId}/clauses`,
      () => ({ section: "term", content: newTerm() }),
    ),
    "PUT /api/v1/agreements/[agreementId]/clauses/[clauseId]": at("PUT", thresholdAt(""), ({ threshold }) => ({
      baseRevision: threshold.revision,
      content: { threshold: 20 + threshold.revision },
    })),
    "DELETE /api/v1/agreements/[agreementId]/clauses/[clauseId]": at(
      "DELETE",
      ({ agreementId, last }) => `${agreementId}/clauses/${last.id}`,
      ({ last: { revision } }) => ({ revision }),
    ),
    "POST /api/v1/agreements/[agreementId]/clauses/[clauseId]/restore": at("POST", thresholdAt("/restore"), () => ({})),
    "POST /api/v1/agreements/[agreementId]/clauses/[clauseId]/move": at(
      "POST",
      ({ agreementId, lastRule }) => `${agreementId}/clauses/${lastRule.id}/move`,
      () => ({ after: null }),
    ),
    "POST /api/v1/agreements/[agreementId]/clauses/[clauseId]/stance": at(
      "POST",
      thresholdAt("/stance"),
      ({ threshold: { revision } }) => ({ revision, stance: "agrees" }),
    ),
    "POST /api/v1/agreements/[agreementId]/clauses/[clauseId]/comments": at("POST", thresholdAt("/comments"), () => ({
      text: "Why so many?",
    })),
    "POST /api/v1/agreements/[agreementId]/clauses/[clauseId]/suggestions": at(
      "POST",
      thresholdAt("/suggestions"),
      ({ threshold: { revision: baseRevision } }) => ({ baseRevision, content: { threshold: 30 } }),
    ),
    "POST /api/v1/agreements/[agreementId]/clauses/[clauseId]/suggestions/[suggestionId]/decide": at(
      "POST",
      (draft) => `${thresholdAt("/suggestions")(draft)}/${draft.threshold.suggestions[0]?.id}/decide`,
      ({ threshold: { revision } }) => ({ revision, outcome: "rejected" }),
    ),
  },
};

type Known = Draft & Readonly<Record<"threshold" | "lastRule" | "last", Draft["clauses"][number]>>;

/** The draft of the house, and the clauses of it that are knocked at. */
async function draftOf({ sofia }: Pick<Cast, "sofia">): Promise<Known> {
  const draft = await findDraft(sofia, definitionKind);
  const threshold = draft?.clauses.find(({ section }) => section === "scoring");
  const lastRule = draft?.clauses.findLast(({ section }) => section === "score_rule");
  const last = draft?.clauses.at(-1);
  if (!draft || !threshold || !lastRule || !last) throw new Error("The house has no draft.");
  return { ...draft, threshold, lastRule, last };
}

function at(method: string, path: (draft: Known) => string, body?: (draft: Known) => object): Knock {
  return async (call, house) => {
    const draft = await draftOf(house);
    return request(method, `/api/v1/agreements/${path(draft)}`, body && (async () => body(draft)))(call, house);
  };
}

function thresholdAt(rest: string) {
  return ({ agreementId, threshold }: Known) => `${agreementId}/clauses/${threshold.id}${rest}`;
}

const newTerm = () => ({ term: crypto.randomUUID(), meaning: "What both of us mean by it." });

const otherDay = (revision: number) => `2099-01-${10 + revision}`;

function another(revision: number) {
  return { ...smallDefinition, score: { ...smallDefinition.score, threshold: 20 + (revision % 10) } };
}
