import { beforeEach, describe, expect, it } from "vitest";
import { findDraft } from "#features/agreements/drafts/queries/find-draft.ts";
import { definitionKind } from "#features/definitions/queries/definition-kind.ts";
import { anApiKey } from "../factories/api-key.ts";
import { type Call, callerAs, callerWithKey } from "../factories/caller.ts";
import { smallDefinition } from "../factories/small-definition.ts";
import { aWorkspace, type Cast } from "../factories/workspace.ts";

const code = (value: string) => expect.objectContaining({ code: value });
const address = "/api/v1/definitions/draft";

let house: Cast;
let sofia: Call;
let marek: Call;
beforeEach(async () => {
  house = await aWorkspace();
  [sofia, marek] = await Promise.all([callerAs(house.sofia), callerAs(house.marek)]);
});

describe("/definitions/draft", () => {
  it("comes back as it was written, under an ETag that a later change makes stale", async () => {
    expect(await sofia("GET", address)).toMatchObject({ status: 200, body: { agreementId: null, revision: 1 } });
    const written = await sofia("PUT", address, smallDefinition);
    expect(written).toMatchObject({ status: 200, body: smallDefinition });
    const etag = written.headers.get("etag") ?? "";
    const read = await marek("GET", address);
    expect(read).toMatchObject({ body: smallDefinition });
    expect(read.headers.get("etag")).toBe(etag);

    const score = { ...smallDefinition.score, threshold: 25 };
    const ofMarek = { ...smallDefinition, score };
    expect(await marek("PUT", address, ofMarek, { "If-Match": etag })).toMatchObject({ status: 200, body: { score } });
    expect(await sofia("PUT", address, smallDefinition, { "If-Match": etag })).toMatchObject({
      status: 412,
      body: code("changed_meanwhile"),
    });
    expect(await sofia("PUT", address, ofMarek, { "If-Match": etag })).toMatchObject({ status: 200 });
  });

  it("takes back what it answered, but for what was changed in it, and nothing that it never said", async () => {
    await sofia("PUT", address, smallDefinition);
    const read = Object((await sofia("GET", address)).body);
    const score = { ...read.score, threshold: 25 };
    expect(await sofia("PUT", address, { ...read, score })).toMatchObject({ status: 200, body: { score } });
    const answer = await sofia("PUT", address, { ...read, shoeSize: 44 });
    expect(answer).toMatchObject({ status: 400, body: { errors: [{ pointer: "/shoeSize" }] } });
  });

  it("keeps what both teams said to clauses that stay the same", async () => {
    await sofia("PUT", address, smallDefinition);
    const draft = await findDraft(house.sofia, definitionKind);
    for (const { id } of draft?.clauses ?? []) {
      const said = { revision: 1, stance: "agrees" };
      await marek("POST", `/api/v1/agreements/${draft?.agreementId}/clauses/${id}/stance`, said);
    }
    const score = { ...smallDefinition.score, threshold: 25 };
    await sofia("PUT", address, { ...smallDefinition, score, revision: draft?.revision });
    const open = (await findDraft(house.sofia, definitionKind))?.clauses.filter(
      (one) => one.stances.marketing === "none",
    );
    expect(open?.map(({ section }) => section)).toEqual(["scoring"]);
  });

  it("is refused with a pointer for what can't be so", async () => {
    const wrong = { ...smallDefinition, requiredFields: ["email", "shoe_size"] };
    const answer = await sofia("PUT", address, wrong);
    expect(answer).toMatchObject({ status: 422, body: code("invalid_definition") });
    expect(answer.body).toMatchObject({ errors: [{ pointer: "/requiredFields/1" }] });
    expect(await sofia("GET", address)).toMatchObject({ body: { agreementId: null } });
  });

  it("points at what isn't a definition at all", async () => {
    const when = { field: "country", op: "is_nice" };
    const answer = await sofia("PUT", address, { ...smallDefinition, disqualifiers: [when] });
    expect(answer).toMatchObject({ status: 400, body: code("invalid_input") });
    expect(Object(answer.body).errors[0].pointer).toMatch(/^\/disqualifiers\/0/);
  });
});

describe("/agreements/{agreementId}/clauses/{clauseId}", () => {
  it("keeps the words of a program beside those that somebody wrote meanwhile", async () => {
    const program = callerWithKey(await anApiKey(house.sofia, ["agreements:write"]));
    const { clause, revision } = await threshold();
    const write = (writer: Call, points: number) =>
      writer("PUT", clause, { baseRevision: revision, content: { threshold: points } });
    expect(await write(marek, 30)).toMatchObject({ status: 200, body: { became: "saved", revision: revision + 1 } });
    const late = await write(program, 40);
    expect(late).toMatchObject({ status: 200, body: { became: "overtaken", revision: revision + 1 } });
    const { suggestionId } = Object(late.body);
    expect(await sofia("GET", clause)).toMatchObject({
      body: { suggestions: [{ id: suggestionId, content: { threshold: 40 }, origin: "overtaken", outcome: null }] },
    });
    const decision = { revision: revision + 1, outcome: "accepted" };
    expect(await sofia("POST", `${clause}/suggestions/${suggestionId}/decide`, decision)).toMatchObject({
      status: 200,
    });
    expect(await sofia("GET", address)).toMatchObject({ body: { score: { threshold: 40 } } });
  });

  it("takes no stance on words that have changed", async () => {
    const { clause, revision } = await threshold();
    await marek("PUT", clause, { baseRevision: revision, content: { threshold: 30 } });
    expect(await sofia("POST", `${clause}/stance`, { revision, stance: "agrees" })).toMatchObject({
      status: 412,
      body: code("clause_changed"),
    });
  });

  it("is nobody's business in another house", async () => {
    const { clause, revision } = await threshold();
    const olga = await callerAs((await aWorkspace({ name: "Elsewhere" })).sofia);
    const said = { baseRevision: revision, content: { threshold: 30 } };
    expect(await olga("PUT", clause, said)).toMatchObject({ status: 404, body: code("not_found") });
    expect(await olga("GET", clause)).toMatchObject({ status: 404 });
  });
});

/** The clause of the threshold in a draft that Sofia has written. */
async function threshold() {
  await sofia("PUT", address, smallDefinition);
  const draft = await findDraft(house.sofia, definitionKind);
  const one = draft?.clauses.find(({ section }) => section === "scoring");
  return {
    clause: `/api/v1/agreements/${draft?.agreementId}/clauses/${one?.id}`,
    revision: one?.revision ?? 0,
  };
}
