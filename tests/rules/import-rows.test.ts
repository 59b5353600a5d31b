import { describe, expect, it } from "vitest";
import { stages } from "#features/leads/schema.ts";
import { aField, importedAt, readLines } from "../factories/reading.ts";

const created = new Date("2025-03-11T23:00:00Z");

describe("a row of leads", () => {
  it("becomes what its cells say, of which empty ones say nothing", () => {
    const [row] = readLines(
      {
        id: "externalId",
        mail: "email",
        name: "fullName",
        firm: "company",
        came: "createdAt",
        spring: "campaign",
        size: "field:size",
      },
      ["7, Camille@Durand.example ,Camille Durand,,2025-03-12,Spring,12"],
      { fields: [aField("size", "number")] },
    );
    expect(row).toEqual({
      kind: "lead",
      draft: {
        identity: { system: "own", externalId: "7" },
        values: { email: "Camille@Durand.example", firstName: "Camille", lastName: "Durand" },
        fields: { size: 12 },
        campaign: "Spring",
        createdAt: created,
        events: [],
      },
    });
  });

  it("has an accent and its letter as one, as whoever types them has it, and finds choices and meanings by it", () => {
    const [row] = readLines({ firm: "company", kind: "field:kind" }, ["Cafe\u0301 Noir,cafe\u0301"], {
      fields: [aField("kind", "choice", ["Café"])],
    });
    expect(row).toMatchObject({ draft: { values: { company: "Café Noir" }, fields: { kind: "Café" } } });
  });

  it.each([
    ["Ana María Ek", { firstName: "Ana María", lastName: "Ek" }],
    ["Ek, Ana", { firstName: "Ana", lastName: "Ek" }],
    ["Ek", { lastName: "Ek" }],
  ])("splits the name %s", (name, values) => {
    expect(readLines({ name: "fullName" }, [`"${name}"`])).toMatchObject([{ draft: { values } }]);
  });

  it("takes all that one column means", () => {
    const came = ["createdAt", "event:qualified.occurredAt"].map((to) => ({ column: "came", to }));
    const mapping = [{ column: "id", to: "externalId" }, ...came];
    expect(readLines(mapping, ["7,2025-03-12"], { columns: ["id", "came"] })).toMatchObject([
      { draft: { createdAt: created, events: [{ type: "qualified", occurredAt: created }] } },
    ]);
  });

  it("takes the first that says something of two columns with one meaning", () => {
    const rows = readLines({ mobile: "phone", office: "phone" }, [",22", "11,22"]);
    expect(rows).toMatchObject([{ draft: { values: { phone: "22" } } }, { draft: { values: { phone: "11" } } }]);
  });

  it.each(["a@b.example; c@d.example", "Ana <a@b.example>", "mailto:a@b.example", "a@b.example"])(
    "finds the address in “%s”",
    (cell) => {
      expect(readLines({ mail: "email" }, [cell])).toMatchObject([{ draft: { values: { email: "a@b.example" } } }]);
    },
  );

  it("is of one id in Salesforce, whether a report shortens it or not", () => {
    const rows = readLines({ id: "externalId" }, ["00Q5g00000AbCdE", "00Q5g00000AbCdEEAV"], { system: "salesforce" });
    expect(rows.map((row) => row.kind === "lead" && row.draft.identity?.externalId)).toEqual([
      "00Q5g00000AbCdEEAV",
      "00Q5g00000AbCdEEAV",
    ]);
  });

  it("says what stands within the wrapping by which programs keep Excel from taking it for a number", () => {
    expect(readLines({ id: "externalId", phone: "phone" }, ['7,"=""0042"""'])).toMatchObject([
      { draft: { values: { phone: "0042" } } },
    ]);
  });

  it("has an owner where a member is called so, and none otherwise", () => {
    const members = [
      { id: "6f9619ff-8b86-4011-b42d-00c04fc964ff", name: "Nora Lind", email: "nora@northwind.example" },
    ];
    const rows = readLines({ id: "externalId", rep: "owner" }, ["1,nora lind", "2,NORA@northwind.example", "3,Bob"], {
      members,
    });
    expect(rows.map((row) => row.kind === "lead" && row.draft.ownerId)).toEqual([
      members[0]?.id,
      members[0]?.id,
      undefined,
    ]);
  });

  it("is of the moment of its creation in a stage of which nobody knows the date", () => {
    const columns = { id: "externalId", came: "createdAt", stage: "stage" };
    for (const stage of stages) {
      const [row] = readLines(columns, [`1,2025-03-12,${stage}`]);
      expect(row).toMatchObject({ kind: "lead" });
      if (row?.kind !== "lead") continue;
      const undated = { occurredAt: created, data: { dateUnknown: true } };
      expect(row.draft.events).toMatchObject(stage === "inquiry" ? [] : [undated]);
    }
    expect(readLines({ id: "externalId", stage: "stage" }, ["1,won"])).toMatchObject([
      { draft: { events: [{ type: "won", occurredAt: importedAt }] } },
    ]);
  });

  it("tells of a step once, where its stage and its date are both there", () => {
    const columns = {
      id: "externalId",
      stage: "stage",
      done: "converted",
      mql: "event:qualified.occurredAt",
      sql: "event:opportunity_opened.occurredAt",
    };
    expect(readLines(columns, ["1,sql,yes,2025-03-12,2025-03-13"])).toMatchObject([
      {
        draft: {
          events: [
            { type: "qualified", data: { by: "import" } },
            { type: "opportunity_opened", data: {} },
          ],
        },
      },
    ]);
    expect(readLines(columns, ["1,,yes,2025-03-12,"])).toMatchObject([
      { draft: { events: [{ type: "qualified" }, { type: "opportunity_opened", data: { dateUnknown: true } }] } },
    ]);
  });

  it("says of a deal what it is worth, also once it is won", () => {
    const columns = {
      id: "externalId",
      stage: "stage",
      worth: "event:opportunity_opened.valueMinor",
      close: "event:opportunity_opened.expectedClose",
      why: "event:lost.reason",
    };
    expect(readLines(columns, ["1,sql,€ 12.50,2025-06-30,", "2,won,12,,", "3,lost,,,Price"])).toMatchObject([
      { draft: { events: [{ data: { valueMinor: 1_250, expectedClose: "2025-06-30", dateUnknown: true } }] } },
      { draft: { events: [{ type: "won", data: { valueMinor: 1_200 } }] } },
      { draft: { events: [{ type: "lost", data: { reason: "Price" } }] } },
    ]);
  });

  it("has words that stand for others as somebody says, whatever their capitals", () => {
    const mapping = [
      { column: "id", to: "externalId" },
      { column: "state", to: "stage", values: { "Hot One": "mql", dusty: "" } },
    ];
    expect(readLines(mapping, ["1,hot one", "2,Dusty", "3,Working - Contacted", "4,Fog"])).toMatchObject([
      { draft: { events: [{ type: "qualified" }] } },
      { draft: { events: [] } },
      { draft: { events: [{ type: "accepted" }] } },
      { reasons: [{ column: "state", sentence: "“Fog” is no stage we know; say which one it stands for." }] },
    ]);
  });

  it("has a note that is known again when the file comes again", () => {
    const [row] = readLines({ id: "externalId", note: "note" }, ['1,"line one\nline two"']);
    const identity = { system: "own", externalId: "1/note" };
    expect(row).toMatchObject({
      draft: { events: [{ type: "note", data: { text: "line one\nline two" }, identity }] },
    });
  });

  it("fits every custom field, or says why it doesn't", () => {
    const fields = [
      aField("text", "text"),
      aField("number", "number"),
      aField("money", "money"),
      aField("date", "date"),
      aField("yes", "yes_no"),
      aField("choice", "choice", ["Small", "Large"]),
    ];
    const columns = Object.fromEntries([["id", "externalId"], ...fields.map(({ key }) => [key, `field:${key}`])]);
    expect(readLines(columns, ['1,x,"1,250",12.5,2025-03-12,ja,large'], { fields })).toMatchObject([
      { draft: { fields: { text: "x", number: 1_250, money: 1_250, date: "2025-03-12", yes: true, choice: "Large" } } },
    ]);
    expect(readLines(columns, ["1,x,few,much,soon,maybe,huge"], { fields })).toEqual([
      {
        kind: "problems",
        reasons: [
          { column: "number", sentence: "“few” is no number." },
          { column: "money", sentence: "“much” is no amount of money." },
          { column: "date", sentence: "“soon” is no date. Dates are read as year, month, day." },
          { column: "yes", sentence: "“maybe” is neither yes nor no." },
          { column: "choice", sentence: "“huge” is none of Small, Large." },
        ],
      },
    ]);
  });

  it.each([
    [{ mail: "email" }, "nobody", "mail", "“nobody” is no e-mail address."],
    [{ name: "firstName" }, "x".repeat(101), "name", "This has 101 characters; 100 are the most."],
    [{ id: "externalId", worth: "event:won.valueMinor" }, "1,-5", "worth", "“-5” is less than nothing."],
    [{ from: "source" }, "Web", null, "Nothing says who this is: no id, e-mail address, name, company or phone."],
  ])("that can't land says why: %j %s", (columns, line, column, sentence) => {
    expect(readLines(columns, [line])).toEqual([{ kind: "problems", reasons: [{ column, sentence }] }]);
  });

  it("says nothing where it is empty or a report's footer", () => {
    const columns = { id: "externalId", name: "fullName", left: null };
    const rows = readLines(columns, [",,x", "1,Ana Ek,", '"Total records 1"', "", "My report"]);
    expect(rows.map((row) => (row.kind === "skipped" ? row.reason : row.kind))).toEqual([
      "It has nothing in the columns that are read.",
      "lead",
      "It belongs to the report's footer.",
      "It belongs to the report's footer.",
    ]);
  });
});
