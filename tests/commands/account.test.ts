import { afterAll, describe, expect, it, vi } from "vitest";
import { aMailbox } from "../factories/mailbox.ts";

// The settings are read once, so the mail server has to be there before anything that reads them.
const mailbox = await aMailbox();
vi.stubEnv("SMTP_URL", mailbox.url);
vi.stubEnv("MAIL_FROM", "ground@northwind.example");
vi.stubEnv("APP_URL", "https://ground.northwind.example");
const { listActivity } = await import("../factories/activity.ts");
const { changePassword } = await import("#features/workspace/account/commands/change-password.ts");
const { mailPasswordReset, makePasswordReset, requestPasswordReset, resetPassword } = await import(
  "#features/workspace/account/commands/reset-password.ts"
);
const { proveIdentity } = await import("#features/workspace/account/commands/prove-identity.ts");
const { switchWorkspace } = await import("#features/workspace/account/commands/switch-workspace.ts");
const { listPlaces } = await import("#features/workspace/account/queries.ts");
const { acceptInvitation } = await import("#features/workspace/invitations/commands/accept-invitation.ts");
const { inviteMember } = await import("#features/workspace/invitations/commands/invite-member.ts");
const { mailInvitation } = await import("#features/workspace/invitations/commands/mail-invitation.ts");
const { deactivateMember } = await import("#features/workspace/people/commands/deactivate-member.ts");
const { listSessions } = await import("#features/workspace/sessions/queries.ts");
const { signIn } = await import("#features/workspace/sessions/commands.ts");
const { takePasswordsAway } = await import("#platform/identity.ts");
const { startJobs } = await import("#platform/jobs.ts");
const { findSessionByToken } = await import("#platform/session/find-session.ts");
const { aSession, aWorkspace, password } = await import("../factories/workspace.ts");

const now = new Date();
const later = (hours: number) => new Date(now.getTime() + hours * 60 * 60 * 1_000);
const client = { address: "192.0.2.1", userAgent: "Mozilla/5.0 (Windows NT 10.0) Firefox/145.0" };
const newPassword = "seven quiet herons";

const jobs = await startJobs({
  mail: async () => {},
  invitation: (job) => mailInvitation(job, now),
  departures: async () => {},
  "password-reset": (job) => mailPasswordReset(job, now),
  tallies: async () => {},
});
afterAll(async () => {
  await jobs.stop();
  mailbox.close();
});

/** The token in the link of the newest mail to somebody. */
async function mailedToken(email: string): Promise<string> {
  const find = () => mailbox.mails.findLast((mail) => mail.includes(`To: ${email}`));
  await expect.poll(find, { timeout: 30_000 }).toBeTruthy();
  return /ground\.northwind\.example\/[\w-]+\/([\w-]{43})/.exec(find()?.replaceAll("=\n", "") ?? "")?.[1] ?? "";
}

const tokenOf = (outcome: object) => ("token" in outcome ? String(outcome.token) : "");

describe("changing one's password", () => {
  it("ends every other session, and lets one in with the new one only", async () => {
    const { ravi } = await aWorkspace();
    const tokens = await Promise.all([aSession(ravi), aSession(ravi)]);
    const session = await findSessionByToken(tokens[0] ?? "");
    const outcome = await changePassword(session?.actor ?? ravi, { presentPassword: password, newPassword }, now);
    expect(outcome).toEqual({ changedAt: now });
    expect(await Promise.all(tokens.map(findSessionByToken))).toEqual([expect.anything(), null]);
    expect(await signIn({ email: ravi.email, password }, client, now)).toEqual({ refused: "wrong_credentials" });
    expect(await signIn({ email: ravi.email, password: newPassword }, client, now)).toHaveProperty("token");
  });

  it.each([
    [{ presentPassword: "a guess", newPassword }, { refused: "wrong_password" }],
    [
      { presentPassword: password, newPassword: "password1" },
      { refused: "invalid_input", fields: { newPassword: expect.anything() } },
    ],
    [
      { presentPassword: password, newPassword: "Ravi Shah 1" },
      { refused: "invalid_input", fields: { newPassword: expect.anything() } },
    ],
  ])("is refused with %j, and nothing changes", async (wish, refusal) => {
    const { ravi } = await aWorkspace();
    const token = await aSession(ravi);
    expect(await changePassword(ravi, wish, now)).toEqual(refusal);
    expect(await findSessionByToken(token)).not.toBeNull();
    expect(await signIn({ email: ravi.email, password }, client, now)).toHaveProperty("token");
  });

  it("counts wrong tries, and leaves those of the sign-in to its owner", async () => {
    const { ravi } = await aWorkspace();
    const guess = () => changePassword(ravi, { presentPassword: "a guess", newPassword }, now);
    for (let tries = 0; tries < 10; tries++) await guess();
    expect(await guess()).toMatchObject({ refused: "too_many_requests" });
    expect(await signIn({ email: ravi.email, password }, client, now)).toHaveProperty("token");
  });
});

describe("a link to choose a new password", () => {
  it("works once, ends every session and starts one", async () => {
    const { ravi } = await aWorkspace();
    const before = await aSession(ravi);
    await requestPasswordReset({ email: ravi.email.toUpperCase() }, client);
    const token = await mailedToken(ravi.email);
    const outcome = await resetPassword({ token, newPassword }, client, now);
    expect(outcome).toMatchObject({ answer: { name: "Ravi Shah" } });
    expect(await findSessionByToken(before)).toBeNull();
    expect(await findSessionByToken(tokenOf(outcome))).toMatchObject({ email: ravi.email });
    expect(await resetPassword({ token, newPassword }, client, now)).toEqual({ refused: "unknown_reset" });
    expect((await listActivity(ravi, null, 2)).items).toMatchObject([
      { type: "session.started" },
      { type: "password.reset" },
    ]);
  });

  it("gives a password to whom none was left", async () => {
    const { ravi } = await aWorkspace();
    await takePasswordsAway([ravi.email], now);
    expect(await signIn({ email: ravi.email, password }, client, now)).toEqual({ refused: "wrong_credentials" });
    const made = await makePasswordReset(ravi.email, now);
    const token = "link" in made ? (made.link.split("/").at(-1) ?? "") : "";
    await resetPassword({ token, newPassword }, client, now);
    expect(await signIn({ email: ravi.email, password: newPassword }, client, now)).toHaveProperty("token");
  });

  it("is good for one press out of twenty at the same moment", async () => {
    const { ravi } = await aWorkspace();
    const made = await makePasswordReset(ravi.email, now);
    const token = "link" in made ? (made.link.split("/").at(-1) ?? "") : "";
    const presses = Array.from({ length: 20 }, () => resetPassword({ token, newPassword }, client, now));
    const outcomes = await Promise.all(presses);
    expect(outcomes.filter((outcome) => "token" in outcome)).toHaveLength(1);
  });

  it("is no longer good after a day, or once the password was changed otherwise", async () => {
    const { ravi } = await aWorkspace();
    const made = await makePasswordReset(ravi.email, now);
    const token = "link" in made ? (made.link.split("/").at(-1) ?? "") : "";
    expect(await resetPassword({ token, newPassword }, client, later(24))).toEqual({ refused: "unknown_reset" });
    await changePassword(ravi, { presentPassword: password, newPassword }, now);
    expect(await resetPassword({ token, newPassword: "eight quiet herons" }, client, now)).toEqual({
      refused: "unknown_reset",
    });
  });

  it("is mailed to nobody who isn't there, and nobody is told", async () => {
    const { sofia, ravi } = await aWorkspace();
    await deactivateMember(sofia, { memberId: ravi.memberId }, now);
    const strangers = [`nobody.${ravi.email}`, ravi.email];
    for (const email of strangers) expect(await requestPasswordReset({ email }, client)).toEqual({ sent: true });
    expect(await requestPasswordReset({ email: sofia.email }, client)).toEqual({ sent: true });
    await mailedToken(sofia.email);
    // Mails go out in the order in which they were queued: once this one is here, the others would be too.
    for (const email of strangers) expect(mailbox.mails.join()).not.toContain(`To: ${email}`);
    expect(await makePasswordReset(`nobody.${ravi.email}`, now)).toEqual({ refused: "not_found" });
  });
});

describe("a mailed invitation", () => {
  it("has a link of its own, beside the one that was shown", async () => {
    const { sofia, workspaceId } = await aWorkspace();
    const email = `jana@${workspaceId}.example`;
    const offer = { email, role: "observer", team: null, title: "", isAdmin: false } as const;
    const shown = await inviteMember(sofia, offer, now);
    const token = await mailedToken(email);
    expect(token).not.toBe(tokenOf(shown));
    const jana = { name: "Jana Dvorak", password: newPassword };
    expect(await acceptInvitation({ token, ...jana }, client, now)).toHaveProperty("token");
    expect(await acceptInvitation({ token: tokenOf(shown), ...jana }, client, now)).toHaveProperty("token");
  });
});

describe("somebody in two workspaces", () => {
  it("switches between them, and ends the session they leave", async () => {
    const [here, there] = await Promise.all([aWorkspace({ name: "Here" }), aWorkspace({ name: "There" })]);
    const offer = { email: here.nora.email, role: "observer", team: null, title: "", isAdmin: false } as const;
    const made = await inviteMember(there.sofia, offer, now);
    await acceptInvitation({ token: tokenOf(made), password }, client, new Date());
    const token = await aSession(here.nora);
    const nora = (await findSessionByToken(token))?.actor ?? here.nora;
    expect(await listPlaces(nora)).toEqual([
      { workspaceId: here.workspaceId, workspaceName: "Here", isHere: true },
      { workspaceId: there.workspaceId, workspaceName: "There", isHere: false },
    ]);
    const switched = await switchWorkspace(nora, { workspaceId: there.workspaceId }, client.userAgent, now);
    expect(await findSessionByToken(token)).toBeNull();
    expect(await findSessionByToken(tokenOf(switched))).toMatchObject({
      actor: { workspaceId: there.workspaceId, role: "observer" },
    });
    expect(await listSessions(nora, now)).toEqual([]);
  });

  it("has shown there who they are only when they did so here", async () => {
    const [here, there] = await Promise.all([aWorkspace(), aWorkspace()]);
    const offer = { email: here.nora.email, role: "observer", team: null, title: "", isAdmin: false } as const;
    const made = await inviteMember(there.sofia, offer, now);
    await acceptInvitation({ token: tokenOf(made), password }, client, new Date());
    const nora = (await findSessionByToken(await aSession(here.nora)))?.actor ?? here.nora;
    expect(await proveIdentity(nora, null, now)).toBe("fresh_sign_in");
    const switched = await switchWorkspace(nora, { workspaceId: there.workspaceId }, client.userAgent, later(1));
    const noraThere = (await findSessionByToken(tokenOf(switched)))?.actor ?? nora;
    expect(noraThere.workspaceId).toBe(there.workspaceId);
    expect(await proveIdentity(noraThere, null, later(1))).toEqual({ refused: "identity_needed" });
    expect(await proveIdentity(noraThere, password, later(1))).toBe("password");
  });

  it("goes nowhere they don't belong", async () => {
    const [here, there] = await Promise.all([aWorkspace(), aWorkspace()]);
    const token = await aSession(here.nora);
    const outcome = await switchWorkspace(here.nora, { workspaceId: there.workspaceId }, client.userAgent, now);
    expect(outcome).toEqual({ refused: "not_found" });
    expect(await findSessionByToken(token)).not.toBeNull();
  });
});
