import { describe, expect, it } from "vitest";
import { revertImport } from "#features/leads/imports/commands/revert-import.ts";
import { startImport } from "#features/leads/imports/commands/start-import.ts";
import { storeFile } from "#features/leads/imports/commands/store-file.ts";
import { findImport } from "#features/leads/imports/queries/find-import.ts";
import { listImports } from "#features/leads/imports/queries/list-imports.ts";
import { listProblems, problemFile } from "#features/leads/imports/queries/problem-file.ts";
import type { Person } from "#platform/actor.ts";
import { listActivity } from "../factories/activity.ts";
import { asOwner } from "../factories/as-owner.ts";
import { accepted, aFile, anImport, carryOn, inPieces, leadColumns, rowsOf } from "../factories/imports.ts";
import { aWorkspace } from "../factories/workspace.ts";

const now = new Date("2026-11-22T09:00:00.000Z");

const leadsOf = ({ workspaceId }: Person) =>
  asOwner(workspaceId, async (db) => {
    const { rows } = await db.query<{ email: string; company: string | null }>(
      "SELECT email, company FROM lead WHERE workspace_id = $1 ORDER BY email",
      [workspaceId],
    );
    return rows;
  });

const countOf = ({ workspaceId }: Person, table: "lead" | "lead_event" | "import_part" | "import_change") =>
  asOwner(workspaceId, async (db) => {
    const { rows } = await db.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM ${table} WHERE workspace_id = $1`,
      [workspaceId],
    );
    return rows[0]?.count;
  });

const factsOf = async (person: Person) =>
  (await listActivity(person, null, 200)).items.filter(({ type }) => type.startsWith("import."));

describe("a file", () => {
  it("is stored in parts and waits, understood, until somebody starts it", async () => {
    const { marek, otto } = await aWorkspace();
    const found = await aFile(marek, rowsOf(20_000), { columns: leadColumns });
    expect(found).toMatchObject({ state: "uploaded", target: "leads", columns: ["Email", "First name", "Company"] });
    expect(found.startedBy).toMatchObject({ kind: "person", id: marek.memberId });
    expect(await countOf(marek, "import_part")).toBe(Math.ceil(found.bytes / 524_288));
    expect((await listImports(otto)).items).toEqual([found]);
    await carryOn(marek);
    expect(await countOf(marek, "lead")).toBe(0);
  });

  it("that is no table is refused with what was seen, and nothing of it is kept", async () => {
    const { marek } = await aWorkspace();
    const outcome = await storeFile(marek, { fileName: "x.csv", content: inPieces("%PDF-1.7\n%âãÏÓ\n1 0 obj\n") }, now);
    expect(outcome).toMatchObject({ refused: "unreadable_file", fields: { file: expect.stringMatching(/PDF/) } });
    expect((await listImports(marek)).items).toEqual([]);
    expect(await countOf(marek, "import_part")).toBe(0);
  });

  it("that breaks off leaves nothing behind", async () => {
    const { marek } = await aWorkspace();
    async function* broken() {
      yield* inPieces(rowsOf(20_000));
      throw new Error("the line went dead");
    }
    await expect(storeFile(marek, { fileName: "x.csv", content: broken() }, now)).rejects.toThrow("went dead");
    expect(await countOf(marek, "import_part")).toBe(0);
  });

  it("is for heads and admins: Nora may look, but neither bring nor start nor take back", async () => {
    const { marek, nora, otto } = await aWorkspace();
    const { id: importId } = await aFile(marek, rowsOf(3), { columns: leadColumns });
    for (const person of [nora, otto]) {
      const attempts = [
        () => storeFile(person, { fileName: "x.csv", content: inPieces(rowsOf(1)) }, now),
        () => startImport(person, { importId }, now),
        () => revertImport(person, { importId }, now),
        () => listProblems(person, importId, 10),
      ];
      for (const attempt of attempts) await expect(attempt()).rejects.toMatchObject({ code: "not_allowed" });
      expect(await findImport(person, importId)).toMatchObject({ state: "uploaded" });
    }
  });

  it("of another house is not there", async () => {
    const { marek } = await aWorkspace();
    const { sofia: olga } = await aWorkspace();
    const { id: importId } = await aFile(marek, rowsOf(3), { columns: leadColumns });
    for (const act of [startImport, revertImport]) {
      expect(await act(olga, { importId }, now)).toEqual({ refused: "not_found" });
    }
    expect(await findImport(olga, importId)).toEqual({ refused: "not_found" });
  });
});

describe("an import", () => {
  it("lands every good row, and counts each row once", async () => {
    const { marek } = await aWorkspace();
    const text = `${rowsOf(5_100)}no address,X,Y\nperson1@hill1.example,Person 1,Hill 1\n`;
    const done = await anImport(marek, text, { columns: leadColumns });
    const counts = { rows: 5_102, created: 5_100, updated: 0, unchanged: 1, skipped: 0, failed: 1 };
    expect(done).toMatchObject({ state: "done", counts, readBytes: done.bytes, problem: null });
    expect(await countOf(marek, "lead")).toBe(5_100);
    expect(await countOf(marek, "import_part")).toBe(0);
    const facts = await factsOf(marek);
    expect(facts.map(({ type }) => type)).toEqual([
      "import.finished",
      "import.chunk_landed",
      "import.chunk_landed",
      "import.chunk_landed",
      "import.started",
    ]);
    expect(facts[0]).toMatchObject({ payload: { counts, startedById: marek.memberId } });
  });

  it("brought once more changes nothing", async () => {
    const { marek } = await aWorkspace();
    await anImport(marek, rowsOf(300), { columns: leadColumns });
    const again = await anImport(marek, rowsOf(300), { columns: leadColumns });
    expect(again.counts).toEqual({ rows: 300, created: 0, updated: 0, unchanged: 300, skipped: 0, failed: 0 });
    expect(await countOf(marek, "lead")).toBe(300);
  });

  it("is started once, however often it is asked for", async () => {
    const { marek, sofia } = await aWorkspace();
    const { id: importId } = await aFile(marek, rowsOf(3), { columns: leadColumns });
    const started = await Promise.all([marek, sofia, marek].map((person) => startImport(person, { importId }, now)));
    expect(started).toMatchObject([{ state: "queued" }, { state: "queued" }, { state: "queued" }]);
    await carryOn(marek);
    expect(await startImport(marek, { importId }, now)).toMatchObject({ state: "done" });
    expect((await factsOf(marek)).filter(({ type }) => type === "import.started")).toHaveLength(1);
  });

  it("is landed once, however many workers are at it", async () => {
    const { marek } = await aWorkspace();
    const { id: importId } = await aFile(marek, rowsOf(5_200), { columns: leadColumns });
    accepted(await startImport(marek, { importId }, now));
    await Promise.all(Array.from({ length: 5 }, () => carryOn(marek)));
    expect(await findImport(marek, importId)).toMatchObject({ state: "done", counts: { rows: 5_200, created: 5_200 } });
    expect(await countOf(marek, "lead")).toBe(5_200);
    expect(await countOf(marek, "lead_event")).toBe(5_200);
  });

  it("goes on exactly where it stopped", async () => {
    const { marek } = await aWorkspace();
    const { id: importId } = await aFile(marek, rowsOf(5_200), { columns: leadColumns });
    accepted(await startImport(marek, { importId }, now));
    const stop = new AbortController();
    const running = carryOn(marek, stop.signal);
    let landed = 0;
    while (landed === 0) landed = accepted(await findImport(marek, importId)).counts.rows;
    stop.abort();
    await running;
    const halfway = accepted(await findImport(marek, importId));
    expect(halfway).toMatchObject({ state: "running" });
    expect(halfway.counts.rows).toBeLessThan(5_200);
    expect(await countOf(marek, "lead")).toBe(halfway.counts.rows);
    await carryOn(marek);
    expect(await findImport(marek, importId)).toMatchObject({ state: "done", counts: { rows: 5_200, created: 5_200 } });
    expect(await countOf(marek, "lead")).toBe(5_200);
  });

  it("gives back what could not land, to be mended and brought again", async () => {
    const { marek } = await aWorkspace();
    const text = 'Email,First name,Company\nann@hill.example,Ann,Hill\nbob at hill,"=Bob, ""B""",Hill\n';
    const { id, counts } = await anImport(marek, text, { columns: leadColumns });
    expect(counts).toMatchObject({ created: 1, failed: 1 });
    expect(await listProblems(marek, id, 10)).toMatchObject([{ line: 3, cells: ["bob at hill", '=Bob, "B"', "Hill"] }]);
    let file = "";
    for await (const piece of accepted(await problemFile(marek, id)).text) file += piece;
    const mended = file.replace(",bob at hill,", ",bob@hill.example,");
    expect(mended).toContain(`'=Bob`);
    const again = await anImport(marek, mended, { columns: leadColumns });
    expect(again.counts).toMatchObject({ rows: 1, created: 1 });
    const names = await asOwner(marek.workspaceId, async (db) => {
      const { rows } = await db.query("SELECT first_name FROM lead WHERE workspace_id = $1 ORDER BY email", [
        marek.workspaceId,
      ]);
      return rows;
    });
    expect(names).toEqual([{ first_name: "Ann" }, { first_name: '=Bob, "B"' }]);
  });

  it("whose file turns out to be none is taken back as a whole, and says where", async () => {
    const { marek } = await aWorkspace();
    const broken = `a@b.example,"never closed\n`.repeat(300);
    const failed = await anImport(marek, rowsOf(5_000) + broken, { columns: leadColumns });
    expect(failed).toMatchObject({ state: "failed", problem: expect.stringMatching(/quotation marks/) });
    expect(await countOf(marek, "lead")).toBe(0);
    expect(await countOf(marek, "import_part")).toBe(0);
    expect((await factsOf(marek))[0]).toMatchObject({ type: "import.failed" });
  });
});

describe("an import that is taken back", () => {
  it("leaves things as they were before", async () => {
    const { marek } = await aWorkspace();
    await anImport(marek, "Email,Company\nperson1@hill1.example,Old Hill\n", { columns: leadColumns });
    const before = await leadsOf(marek);
    const { id: importId, counts } = await anImport(marek, rowsOf(3_000), { columns: leadColumns });
    expect(counts).toMatchObject({ created: 2_999, updated: 1 });
    expect(await revertImport(marek, { importId }, now)).toMatchObject({ state: "reverting" });
    await carryOn(marek);
    const reverted = { state: "reverted", removed: 2_999, restored: 1, kept: 0, counts };
    expect(await findImport(marek, importId)).toMatchObject(reverted);
    expect(await leadsOf(marek)).toEqual(before);
    // The first one knows that its lead is as it left it.
    expect(await countOf(marek, "import_change")).toBe(1);
    expect(await revertImport(marek, { importId }, now)).toMatchObject(reverted);
    expect((await factsOf(marek)).slice(0, 2)).toMatchObject([
      { type: "import.reverted", payload: { removed: 2_999, restored: 1, startedById: marek.memberId } },
      { type: "import.revert_started", actor: { id: marek.memberId } },
    ]);
  });

  it("may still be running, and stops at once", async () => {
    const { marek } = await aWorkspace();
    const { id: importId } = await aFile(marek, rowsOf(5_200), { columns: leadColumns });
    accepted(await startImport(marek, { importId }, now));
    const running = carryOn(marek);
    let landed = 0;
    while (landed === 0) landed = accepted(await findImport(marek, importId)).counts.rows;
    accepted(await revertImport(marek, { importId }, now));
    await running;
    expect(await findImport(marek, importId)).toMatchObject({ state: "reverted" });
    expect(await countOf(marek, "lead")).toBe(0);
  });

  it("before it started is over at once", async () => {
    const { marek } = await aWorkspace();
    const { id: importId } = await aFile(marek, rowsOf(3), { columns: leadColumns });
    expect(await revertImport(marek, { importId }, now)).toMatchObject({ state: "reverted" });
    expect(await countOf(marek, "import_part")).toBe(0);
    expect(await startImport(marek, { importId }, now)).toEqual({ refused: "import_over" });
  });
});

describe("a row that nobody was prepared for", () => {
  it("fails by itself and holds up no other", async () => {
    const { marek } = await aWorkspace();
    const owner = (sql: string) => asOwner(marek.workspaceId, (db) => db.query(sql));
    await owner("ALTER TABLE lead ADD CONSTRAINT nobody_knew CHECK (company <> 'Nobody knew') NOT VALID");
    const text = `${rowsOf(10)}one@hill.example,One,Nobody knew\nlast@hill.example,Last,Hill\n`;
    const done = await anImport(marek, text, { columns: leadColumns });
    await owner("ALTER TABLE lead DROP CONSTRAINT nobody_knew");
    expect(done).toMatchObject({ state: "done", counts: { rows: 12, created: 11, failed: 1 } });
    expect(await listProblems(marek, done.id, 10)).toMatchObject([
      { line: 12, reasons: [{ sentence: expect.stringMatching(/^Something on our side/) }] },
    ]);
  });
});

describe("a database that has no time for many rows at once", () => {
  it("is asked for fewer, until all have landed or were taken back", async () => {
    const { marek } = await aWorkspace();
    const owner = (sql: string) => asOwner(marek.workspaceId, (db) => db.query(sql));
    // What Postgres says when it cuts a statement off.
    await owner(`CREATE FUNCTION too_many() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
      IF (SELECT count(*) FROM seen) > 4 THEN RAISE EXCEPTION 'too slow' USING ERRCODE = '57014'; END IF; RETURN NULL; END $$`);
    await owner(`CREATE TRIGGER slow_in AFTER INSERT ON lead REFERENCING NEW TABLE AS seen
      FOR EACH STATEMENT EXECUTE FUNCTION too_many()`);
    await owner(`CREATE TRIGGER slow_out AFTER DELETE ON lead REFERENCING OLD TABLE AS seen
      FOR EACH STATEMENT EXECUTE FUNCTION too_many()`);
    try {
      const done = await anImport(marek, rowsOf(11), { columns: leadColumns });
      expect(done).toMatchObject({ state: "done", counts: { rows: 11, created: 11, failed: 0 } });
      accepted(await revertImport(marek, { importId: done.id }, now));
      await carryOn(marek);
      expect(accepted(await findImport(marek, done.id))).toMatchObject({ state: "reverted", removed: 11 });
    } finally {
      await owner("DROP FUNCTION too_many CASCADE");
    }
  });
});
