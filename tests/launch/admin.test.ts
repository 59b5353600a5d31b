import { expect, it } from "vitest";
import { z } from "zod";
import { findFreePort } from "#launch/network/ports.ts";
import { anInstallation } from "./installation.ts";
import { admin } from "./operator.ts";
import { signIn, sofia, statusOf } from "./visitor.ts";

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

it("sets a workspace up while nothing runs, whose heads then join by program and work with a key", async () => {
  const answer = await run("workspace:create", ...southwind, ...leaders);
  expect(answer).toMatchObject({ code: 0, err: "" });
  const { workspaceId, invitations } = created.parse(answer.out);
  expect(invitations.map(({ email, role }) => [email, role])).toEqual([
    ["eva@s.example", "ceo"],
    ["simon@s.example", "head"],
    ["mia@s.example", "head"],
  ]);

  const port = String(await findFreePort());
  const launcher = await house.start({ PORT: port });
  const { address, signIns } = await launcher.untilUp();
  // Somebody's own workspace is there already, so no demo is laid out beside it.
  expect(signIns).toEqual([]);
  for (const { email, token } of invitations) {
    const answer = await fetch(`${address}/api/v1/invitations/${token}/accept`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ name: email.split("@")[0], password }),
    });
    expect(answer.status, email).toBe(201);
  }
  const simon = await signIn(address, { email: "simon@s.example", password });
  expect(await simon("GET", "/api/v1/workspace")).toMatchObject({
    status: 200,
    body: { id: workspaceId, name: "Southwind" },
  });

  // While it runs, on the same Postgres; links then begin with its address.
  const invited = await run(
    "member:invite",
    "--workspace",
    workspaceId,
    "--email",
    "rosa@s.example",
    "--role",
    "observer",
  );
  expect(invited).toMatchObject({ code: 0, out: { link: expect.stringMatching(`^${address}/join/`) } });
  const refused = await run(
    "member:invite",
    "--workspace",
    workspaceId,
    "--email",
    "t@s.example",
    "--role",
    "head",
    "--team",
    "sales",
  );
  expect(refused).toMatchObject({ code: 1, out: "", err: { code: "second_head" } });
  const stranger = await run(
    "member:invite",
    "--workspace",
    crypto.randomUUID(),
    "--email",
    "t@s.example",
    "--role",
    "observer",
  );
  expect(stranger).toMatchObject({ code: 1, err: { code: "not_found", flags: { workspace: expect.any(String) } } });

  const made = await run("api-key:create", "--workspace", workspaceId, "--scopes", "read");
  const { key } = z.object({ key: z.string() }).parse(made.out);
  const byKey = await fetch(`${address}/api/v1/workspace`, { headers: { Authorization: `Bearer ${key}` } });
  expect(byKey.status).toBe(200);

  const reset = await run("password:reset", "--email", "simon@s.example");
  expect(reset).toMatchObject({ code: 0, out: { link: expect.stringMatching(`^${address}/reset-password/`) } });
  expect(await run("activity:verify")).toMatchObject({ code: 0, out: { holds: true, workspaces: [{ workspaceId }] } });
  expect(await statusOf(address, "/api/ready")).toBe(200);
  await launcher.end();
});

const open = anInstallation();

it("takes the demo's password away, after which its data may be opened to a network", async () => {
  const first = await open.start();
  const { address } = await first.untilUp();
  const visit = await signIn(address, sofia);
  await first.end();

  const closed = await admin({ DATA_DIR: open.dataDir }, "demo:close");
  expect(closed).toMatchObject({ code: 0, out: { closed: expect.arrayContaining([sofia.email]) } });
  expect(await admin({ DATA_DIR: open.dataDir }, "demo:close")).toMatchObject({ code: 0, out: { closed: [] } });

  const second = await open.start({ APP_URL: "https://ground.example.com", PORT: new URL(address).port });
  await second.untilUp();
  expect(await visit("GET", "/api/v1/workspace")).toMatchObject({ status: 401 });
  await second.end();
});
