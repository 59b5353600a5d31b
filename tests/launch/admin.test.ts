import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { anInstallation } from "./installation.ts";
import type { Launcher } from "./launcher.ts";
import { admin } from "./operator.ts";
import { join, signIn, statusOf } from "./visitor.ts";

const house = anInstallation();
const southwind = ["--name", "Southwind", "--timezone", "Europe/Prague", "--currency", "eur"];
const leaders = ["--ceo", "eva@s.example", "--sales", "simon@s.example", "--marketing", "mia@s.example"];
const created = z.object({
  workspaceId: z.uuid(),
  invitations: z.array(z.object({ email: z.string(), role: z.string(), token: z.string(), link: z.url() })).length(3),
});
const password = "a sentence of some length";

/** An operator's command on the house's data. */
const run = (...args: string[]) => admin({ DATA_DIR: house.dataDir }, ...args);

it("tells what there is, and each command with an example, without any database", async () => {
  const help = await run("--help");
  expect(help).toMatchObject({ code: 0, err: "" });
  for (const name of ["workspace:create", "member:invite", "api-key:create", "activity:verify", "demo:close"]) {
    expect(help.out).toContain(name);
    expect((await run(name, "--help")).out).toContain(`npm run -s admin -- ${name}`);
  }
});

it.for([
  [["workspace:found"], { error: "There is no command workspace:found; --help lists those there are." }],
  [
    ["workspace:create", "--nmae", "Southwind"],
    { error: "Unknown option '--nmae'. workspace:create --help tells its flags." },
  ],
  [
    [
      "workspace:create",
      ...southwind,
      "--ceo",
      "eva@s.example",
      "--sales",
      "EVA@s.example",
      "--marketing",
      "mia@s.example",
    ],
    {
      error: "Something in the flags is not as expected; workspace:create --help tells them.",
      flags: { marketing: "CEO and heads are three people: give each an e-mail of their own." },
    },
  ],
] as const)("can't understand %j and says why", async ([args, err]) => {
  expect(await run(...args)).toEqual({ code: 2, out: "", err });
});

describe("A workspace set up by command", () => {
  let workspaceId: string;
  let address: string;
  let launcher: Launcher;

  beforeAll(async () => {
    // While nothing runs.
    const answer = await run("workspace:create", ...southwind, ...leaders);
    expect(answer).toMatchObject({ code: 0, err: "" });
    const { invitations, ...made } = created.parse(answer.out);
    workspaceId = made.workspaceId;
    launcher = await house.start();
    const running = await launcher.untilUp();
    address = running.address;
    // Somebody's own workspace is there already, so no demo is laid out beside it.
    expect(running.signIns).toEqual([]);
    const nameOf = (email: string) => email.split("@")[0] ?? "";
    const joining = invitations.map(({ email, token }) => join(address, token, nameOf(email), password));
    expect(await Promise.all(joining)).toEqual([201, 201, 201]);
  });
  afterAll(() => launcher.end());

  it("is there for the heads who joined by their links", async () => {
    const simon = await signIn(address, { email: "simon@s.example", password });
    const southwind = { id: workspaceId, name: "Southwind", currency: "EUR" };
    expect(await simon("GET", "/api/v1/workspace")).toMatchObject({ status: 200, body: southwind });
  });

  it("gets members while it runs, with links that begin with its address", async () => {
    const to = ["--workspace", workspaceId, "--email", "rosa@s.example"];
    const link = expect.stringMatching(`^${address}/join/`);
    expect(await run("member:invite", ...to, "--role", "observer")).toMatchObject({ code: 0, err: "", out: { link } });
  });

  it("gets no second head, and a stranger's id gets nothing", async () => {
    const to = ["--email", "tom@s.example", "--role", "head", "--team", "sales", "--workspace"];
    expect(await run("member:invite", ...to, workspaceId)).toMatchObject({
      code: 1,
      out: "",
      err: { code: "second_head" },
    });
    const flags = { workspace: "No workspace has this id; workspace:list tells them." };
    const stranger = await run("member:invite", ...to, crypto.randomUUID());
    expect(stranger).toMatchObject({ code: 1, out: "", err: { code: "not_found", flags } });
  });

  it("gets a key that works", async () => {
    const made = await run("api-key:create", "--workspace", workspaceId, "--scopes", "read");
    const { key } = z.object({ key: z.string() }).parse(made.out);
    const answer = await fetch(`${address}/api/v1/workspace`, { headers: { Authorization: `Bearer ${key}` } });
    expect(answer.status).toBe(200);
  });

  it("gets a link to choose a new password by, and its chain verified", async () => {
    const link = expect.stringMatching(`^${address}/reset-password/`);
    expect(await run("password:reset", "--email", "simon@s.example")).toMatchObject({ code: 0, out: { link } });
    expect(await run("activity:verify")).toMatchObject({
      code: 0,
      out: { holds: true, workspaces: [{ workspaceId }] },
    });
    expect(await statusOf(address, "/api/ready")).toBe(200);
  });
});
