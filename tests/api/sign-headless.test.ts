import { beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { anApiKey } from "../factories/api-key.ts";
import { type Answer, type Call, caller, callerWithKey } from "../factories/caller.ts";
import { smallDefinition } from "../factories/small-definition.ts";
import { aWorkspace, type Cast, password } from "../factories/workspace.ts";

const code = (value: string) => expect.objectContaining({ code: value });

let house: Cast;
let sofia: Call;
let marek: Call;
beforeEach(async () => {
  house = await aWorkspace();
  [sofia, marek] = await Promise.all([signedIn(house.sofia), signedIn(house.marek)]);
});

describe("Two heads without a browser", () => {
  it("agree on a definition: one writes it, both take their stance and sign, and it is in force", async () => {
    const { agreementId, revision } = await written();
    const clauseId = await firstClause(agreementId);
    const stance = { stance: "agrees", revision: 1 };
    for (const head of [sofia, marek])
      expect(await head("POST", `${at(agreementId)}/clauses/${clauseId}/stance`, stance)).toMatchObject({
        status: 200,
      });

    const { contentHash, ...version } = await proposed(agreementId, revision);
    const signing = `${at(agreementId)}/versions/${version.number}/signatures`;
    expect(await sofia("POST", signing, { contentHash, password })).toMatchObject({
      status: 201,
      body: { state: "proposed", team: "sales" },
    });
    expect(await sofia("GET", "/api/v1/definitions/current")).toMatchObject({ status: 404, body: code("not_found") });
    const last = await marek("POST", signing, { contentHash, password, choice: { handOver: 0 } });
    expect(last).toMatchObject({ status: 201, body: { state: "in_force", team: "marketing" } });
    const fact = last.headers.get("fact");
    expect(fact).not.toBeNull();

    const current = await marek("GET", "/api/v1/definitions/current");
    expect(current).toMatchObject({ status: 200, body: { ...smallDefinition, agreementId, number: 1, contentHash } });
    expect(await sofia("GET", `${at(agreementId)}/versions/1`)).toMatchObject({
      body: { state: "in_force", signatures: [{ team: "sales" }, { team: "marketing" }] },
    });
    expect(await sofia("GET", `/api/v1/agreements/verify?hash=${contentHash}`)).toMatchObject({
      status: 200,
      body: { number: 1, holds: true, faults: [] },
    });
    const settled = async () => (await sofia("GET", `/api/v1/activity/settled?fact=${fact}`)).body;
    await expect.poll(settled, { timeout: 20_000 }).toMatchObject({ settled: true });
  });

  it("sign once, however often a program repeats itself", async () => {
    const { agreementId, revision } = await written();
    const { contentHash, number } = await proposed(agreementId, revision);
    const signing = `${at(agreementId)}/versions/${number}/signatures`;
    const once = () => sofia("POST", signing, { contentHash, password }, { "Idempotency-Key": "sign-1" });
    const [first, again] = [await once(), await once()];
    expect(again).toMatchObject({ status: first.status, body: first.body });
    expect(again.headers.get("fact")).toBe(first.headers.get("fact"));
    expect(await sofia("POST", signing, { contentHash, password })).toMatchObject({ status: 201, body: first.body });
    const { signatures } = Object((await sofia("GET", `${at(agreementId)}/versions/${number}`)).body);
    expect(signatures).toHaveLength(1);
  });

  it("sign nothing else than what was proposed, nor what was withdrawn", async () => {
    const { agreementId, revision } = await written();
    const { contentHash, number } = await proposed(agreementId, revision);
    const version = `${at(agreementId)}/versions/${number}`;
    const other = contentHash.replace(/^./, (digit) => (digit === "0" ? "1" : "0"));
    expect(await marek("POST", `${version}/signatures`, { contentHash: other, password })).toMatchObject({
      status: 409,
      body: code("wrong_hash"),
    });
    expect(await marek("POST", `${version}/signatures`, { contentHash, password: "no" })).toMatchObject({
      status: 401,
      body: code("wrong_password"),
    });
    expect(await sofia("POST", `${version}/withdraw`)).toMatchObject({ status: 200, body: { state: "withdrawn" } });
    expect(await marek("POST", `${version}/signatures`, { contentHash, password })).toMatchObject({
      status: 409,
      body: code("version_withdrawn"),
    });
  });

  it("say why they won't sign", async () => {
    const { agreementId, revision } = await written();
    const { number } = await proposed(agreementId, revision);
    const declined = await marek("POST", `${at(agreementId)}/versions/${number}/decline`, { reason: "Too strict." });
    expect(declined).toMatchObject({ status: 200, body: { state: "declined" } });
    expect(await sofia("GET", `${at(agreementId)}/versions`)).toMatchObject({
      body: { items: [{ number, state: "declined", reason: "Too strict.", closedBy: "Marek Havel" }] },
    });
  });
});

describe("A program with a key", () => {
  it("writes the draft with agreements:write, and does nothing that needs a person", async () => {
    const program = callerWithKey(await anApiKey(house.sofia, ["read", "agreements:write"]));
    const { agreementId, revision } = await written(program);
    const clauseId = await firstClause(agreementId);
    const { contentHash, number } = await proposed(agreementId, revision);
    const clause = `${at(agreementId)}/clauses/${clauseId}`;
    const version = `${at(agreementId)}/versions/${number}`;
    const acts: [string, object][] = [
      [`${clause}/stance`, { stance: "agrees", revision: 1 }],
      [`${clause}/comments`, { text: "Hello." }],
      [`${clause}/suggestions`, { baseRevision: 1, content: null }],
      [`${at(agreementId)}/propose`, { revision }],
      [`${version}/signatures`, { contentHash, password }],
      [`${version}/decline`, { reason: "No." }],
      [`${version}/withdraw`, {}],
      [`${version}/sign-off`, {}],
      [`${version}/objections`, { reason: "No." }],
    ];
    for (const [address, body] of acts)
      expect(await program("POST", address, body), address).toMatchObject({
        status: 403,
        body: code("person_required"),
      });
    const reader = callerWithKey(await anApiKey(house.sofia, ["read", "leads:write"]));
    expect(await reader("PUT", "/api/v1/definitions/draft", { ...smallDefinition, revision })).toMatchObject({
      status: 403,
      body: code("missing_scope"),
    });
  });
});

const at = (agreementId: string) => `/api/v1/agreements/${agreementId}`;

/** A program that signed in as a person, as api.md has it. */
async function signedIn({ email }: { email: string }): Promise<Call> {
  const answer = await caller()("POST", "/api/v1/session", { email, password });
  return caller({ Cookie: answer.headers.get("set-cookie")?.split(";")[0] ?? "" });
}

const draftAnswer = z.object({ agreementId: z.string(), revision: z.int() });

async function written(writer = sofia) {
  return bodyOf(await writer("PUT", "/api/v1/definitions/draft", smallDefinition), 200, draftAnswer);
}

const draftOfClauses = z.object({ clauses: z.tuple([z.object({ id: z.string() })], z.unknown()) });

async function firstClause(agreementId: string): Promise<string> {
  const { clauses } = bodyOf(await sofia("GET", `${at(agreementId)}/draft`), 200, draftOfClauses);
  return clauses[0].id;
}

const proposalAnswer = z.object({ number: z.int(), contentHash: z.string() });

async function proposed(agreementId: string, revision: number) {
  return bodyOf(await sofia("POST", `${at(agreementId)}/propose`, { revision }), 201, proposalAnswer);
}

function bodyOf<Body>(answer: Answer, status: number, body: z.ZodType<Body>): Body {
  expect(answer).toMatchObject({ status });
  return body.parse(answer.body);
}
