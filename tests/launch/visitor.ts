export type Visitor = (method: string, path: string, body?: unknown) => Promise<Answer>;
type Answer = { status: number; body: unknown };

/** One of the demo's admins. */
export const sofia = { email: "sofia@northwind.example", password: "one common ground" };

/** Somebody who signs in at the address and calls the API with their session, as one who saw their workspace. Throws if they are not let in. */
export async function signIn(address: string, person: { email: string; password: string }): Promise<Visitor> {
  const cookie = await cookieOf(address, person);
  const seen = await send(address, "GET", "/api/v1/workspace", undefined, { Cookie: cookie });
  const headers = { Cookie: cookie, "If-Match": seen.headers.get("etag") ?? "" };
  return async (method, path, body) => {
    const answer = await send(address, method, path, body, headers);
    return { status: answer.status, body: await answer.json() };
  };
}

/** Somebody follows the link of their invitation; answers the status. */
export async function join(address: string, token: string, name: string, password: string): Promise<number> {
  const { status } = await send(address, "POST", `/api/v1/invitations/${token}/accept`, { name, password });
  return status;
}

/** The cookie of a new session of theirs. Throws if they are not let in. */
export async function cookieOf(address: string, person: { email: string; password: string }): Promise<string> {
  const { email, password } = person;
  const entered = await send(address, "POST", "/api/v1/session", { email, password });
  const [cookie] = entered.headers.getSetCookie().map((header) => header.split(";")[0]);
  if (!cookie) throw new Error(`The sign-in answered ${entered.status}: ${await entered.text()}`);
  return cookie;
}

/** The status that the address answers; null if nobody is there. */
export async function statusOf(address: string, path: string): Promise<number | null> {
  try {
    const { status, body } = await send(address, "GET", path);
    await body?.cancel();
    return status;
  } catch {
    return null;
  }
}

function send(address: string, method: string, path: string, body?: unknown, headers?: Record<string, string>) {
  return fetch(address + path, {
    method,
    headers: { "Content-Type": "application/json", ...headers },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
}
