import { beforeEach, describe, expect, it } from "vitest";
import { anApiKey } from "../factories/api-key.ts";
import { type Answer, type Call, callerAs, callerWithKey } from "../factories/caller.ts";
import { rowsOf } from "../factories/imports.ts";
import { aWorkspace, type Cast } from "../factories/workspace.ts";

const path = "/api/v1/imports";

let house: Cast;
let sofia: Call;
beforeEach(async () => {
  house = await aWorkspace();
  sofia = await callerAs(house.sofia);
});

/** A file as a program sends it, with what it says of it; the file may come before or after that. */
async function bring(
  call: Call,
  text: string,
  options: object | string | null,
  { to = path, headers = {}, isFileFirst = false } = {},
): Promise<Answer> {
  const body = new FormData();
  const file = new File([text], "leads.csv", { type: "text/csv" });
  if (isFileFirst) body.set("file", file);
  if (options !== null) body.set("options", typeof options === "string" ? options : JSON.stringify(options));
  body.set("file", file);
  const encoded = new Response(body);
  const type = encoded.headers.get("content-type") ?? "";
  return call("POST", to, await encoded.text(), { "Content-Type": type, ...headers });
}

const imports = async () => ((await sofia("GET", path)).body as { items: object[] }).items;
const idOf = ({ body }: Answer) => (body as { id: string }).id;

describe("POST /imports", () => {
  it("starts at once with what was recognised, and says what", async () => {
    const answer = await bring(sofia, rowsOf(3), null);
    expect(answer).toMatchObject({
      status: 202,
      body: { state: "queued", fileName: "leads.csv", target: "leads", columns: ["Email", "First name", "Company"] },
    });
    expect(answer.headers.get("fact")).toBeTruthy();
    expect(await sofia("GET", `${path}/${idOf(answer)}`)).toMatchObject({ status: 200, body: { id: idOf(answer) } });
  });

  it("waits where that is asked, understood as the options say, wherever they stand", async () => {
    for (const isFileFirst of [true, false]) {
      const mapping = [{ column: "Email", to: "email" }];
      const answer = await bring(sofia, rowsOf(3), { start: false, mode: "create", mapping }, { isFileFirst });
      expect(answer).toMatchObject({ status: 202, body: { state: "uploaded", settings: { mode: "create", mapping } } });
    }
  });

  it("has one effect for one Idempotency-Key, and refuses it for another file", async () => {
    const headers = { "Idempotency-Key": crypto.randomUUID() };
    const first = await bring(sofia, rowsOf(3), { start: false }, { headers });
    expect(await bring(sofia, rowsOf(3), { start: false }, { headers })).toMatchObject({
      status: 202,
      body: { id: idOf(first) },
    });
    expect(await bring(sofia, rowsOf(4), { start: false }, { headers })).toMatchObject({
      status: 422,
      body: { code: "key_reused" },
    });
    const waiting = (await imports()).filter((item) => "state" in item && item.state === "uploaded");
    expect(waiting).toHaveLength(1);
  });

  it("refuses what is no file, no table, or not to be set, and keeps nothing of it", async () => {
    expect(await sofia("POST", path, {})).toMatchObject({ status: 415, body: { code: "not_multipart" } });
    expect(await bring(sofia, "%PDF-1.7\n%âãÏÓ\n1 0 obj\n", null)).toMatchObject({
      status: 422,
      body: { code: "unreadable_file", errors: [{ pointer: "/file", detail: expect.stringContaining("PDF") }] },
    });
    expect(await bring(sofia, rowsOf(3), { begin: false })).toMatchObject({
      status: 400,
      body: { errors: [{ pointer: "/begin" }] },
    });
    expect(await bring(sofia, rowsOf(3), "{")).toMatchObject({ status: 400 });
    const broken = await sofia(
      "POST",
      path,
      '--x\r\ncontent-disposition: form-data; name="file"; filename="a"\r\n\r\n',
      {
        "Content-Type": "multipart/form-data; boundary=x",
      },
    );
    expect(broken).toMatchObject({ status: 400, body: { code: "upload_broken" } });
    expect(await imports()).toEqual([]);
  });

  it("takes one file, by a name that can be shown", async () => {
    const part = (name: string) =>
      `--x\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\n\r\n${rowsOf(2)}\r\n`;
    const send = (body: string) =>
      sofia("POST", path, `${body}--x--\r\n`, { "Content-Type": "multipart/form-data; boundary=x" });
    expect(await send(part("..\\..\\evil\u202e\u0000.csv"))).toMatchObject({
      status: 202,
      body: { fileName: "evil.csv" },
    });
    expect(await send(part("a.csv") + part("b.csv"))).toMatchObject({
      status: 400,
      body: { errors: [{ pointer: "/file" }] },
    });
    expect(await imports()).toHaveLength(1);
  });

  it("has events join the leads by what their column says, its words standing for stages", async () => {
    const mapping = [
      { column: "mql", to: null },
      { column: "when", to: "event:won.occurredAt" },
      { column: "result", to: "stage", values: { "1": "won", "0": "lost" } },
    ];
    const join = { column: "mql", by: "externalId" };
    const options = {
      target: "events",
      mapping,
      join,
      system: "marketplace",
      dateOrder: "ymd",
      decimal: ".",
      timeZone: "UTC",
    };
    const text = "mql,when,result\na1,2026-03-01,1\na2,2026-03-02,0\n";
    const preview = await bring(sofia, text, options, { to: `${path}/preview` });
    expect(preview).toMatchObject({ status: 200, body: { target: "events", settings: { join } } });
    const { rows } = preview.body as { rows: { read: { kind: string; draft: object } }[] };
    expect(rows.map(({ read }) => read)).toMatchObject([
      { kind: "lead", draft: { identity: { system: "marketplace", externalId: "a1" }, events: [{ type: "won" }] } },
      {
        kind: "lead",
        draft: {
          identity: { system: "marketplace", externalId: "a2" },
          events: expect.arrayContaining([expect.objectContaining({ type: "lost" })]),
        },
      },
    ]);
    expect(await bring(sofia, text, options)).toMatchObject({
      status: 202,
      body: { target: "events", settings: { join, mapping } },
    });
  });

  it("takes a file past the ten megabytes at which Next would cut it", async () => {
    const answer = await bring(sofia, rowsOf(400_000), { start: false });
    expect(answer).toMatchObject({ status: 202, body: { bytes: Buffer.byteLength(rowsOf(400_000)) } });
    expect(answer.headers.get("content-security-policy")).toContain("default-src 'none'");
    expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
  });

  it("is for a key that brings leads in", async () => {
    const reader = callerWithKey(await anApiKey(house.sofia, ["read"]));
    expect(await bring(reader, rowsOf(3), null)).toMatchObject({ status: 403, body: { code: "missing_scope" } });
    const importer = callerWithKey(await anApiKey(house.sofia, ["leads:write"]));
    expect(await bring(importer, rowsOf(3), {}, { to: `${path}/preview` })).toMatchObject({ status: 200 });
    const brought = await bring(importer, rowsOf(3), { mode: "create" });
    expect(brought).toMatchObject({ status: 202, body: { state: "queued" } });
    expect(await importer("GET", `${path}/${idOf(brought)}`)).toMatchObject({ status: 200 });
    expect(await importer("GET", "/api/v1/leads")).toMatchObject({ status: 403 });
  });
});

describe("an import that waits", () => {
  it("is adjusted, started once, and makes the fields that its mapping brings", async () => {
    const id = idOf(await bring(sofia, rowsOf(3), { start: false }));
    const mapping = [
      { column: "Email", to: "email" },
      { column: "Company", to: "field:firm", type: "text" },
    ];
    expect(await sofia("PATCH", `${path}/${id}`, { mapping })).toMatchObject({
      status: 200,
      body: { settings: { mapping } },
    });
    expect(await sofia("POST", `${path}/${id}/start`)).toMatchObject({ status: 200, body: { id } });
    expect(await sofia("POST", `${path}/${id}/start`)).toMatchObject({ status: 200, body: { id } });
    expect(await sofia("GET", "/api/v1/fields")).toMatchObject({
      body: { items: [{ key: "firm", label: "Company" }] },
    });
    expect(await sofia("PATCH", `${path}/${id}`, { mapping })).toMatchObject({ status: 409 });
  });

  it("is let go, and can't be started then", async () => {
    const id = idOf(await bring(sofia, rowsOf(3), { start: false }));
    expect(await sofia("POST", `${path}/${id}/revert`)).toMatchObject({ status: 200, body: { state: "reverted" } });
    expect(await sofia("POST", `${path}/${id}/start`)).toMatchObject({ status: 409, body: { code: "import_over" } });
  });
});

describe("POST /imports/preview", () => {
  it("shows how a file would land and keeps nothing", async () => {
    const answer = await bring(sofia, rowsOf(30), { mode: "create" }, { to: `${path}/preview` });
    expect(answer).toMatchObject({
      status: 200,
      body: { target: "leads", settings: { mode: "create" }, problem: null },
    });
    expect((answer.body as { rows: object[] }).rows).toHaveLength(20);
    expect(await imports()).toEqual([]);
  });
});

it("Settings with a NUL are refused where they stand", async () => {
  const mapping = [{ column: "Email", to: "email", values: { "\0": "x" } }];
  const refused = { status: 400, body: { code: "invalid_input" } };
  expect(await bring(sofia, rowsOf(3), { mapping })).toMatchObject(refused);
  const id = idOf(await bring(sofia, rowsOf(3), { start: false }));
  expect(await sofia("PATCH", `${path}/${id}`, { system: "a\0" })).toMatchObject(refused);
});

describe("GET /imports/{id}/errors.csv", () => {
  it("is a file with the header's words, also where everything landed", async () => {
    const id = idOf(await bring(sofia, rowsOf(3), { start: false }));
    const answer = await sofia("GET", `${path}/${id}/errors.csv`);
    expect(answer).toMatchObject({ status: 200, body: "Line,Problem,Email,First name,Company\r\n" });
    expect(answer.headers.get("content-disposition")).toMatch(/attachment; filename="import-problems-/);
  });
});
