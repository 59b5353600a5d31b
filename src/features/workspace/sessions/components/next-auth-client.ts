/**
 * Signs in, as next-auth's own client would. Answers null, or the code of a refusal: one of ours, cookies_blocked, or
 * unreachable for a server that doesn't answer.
 */
export function signIn(email: string, password: string): Promise<string | null> {
  return send(email, password).catch(() => "unreachable");
}

async function send(email: string, password: string): Promise<string | null> {
  const { csrfToken } = await (await fetch("/api/auth/csrf")).json();
  const body = new URLSearchParams({ csrfToken, email, password, json: "true" });
  const answer = await fetch("/api/auth/callback/credentials", { method: "POST", body });
  const { searchParams } = new URL((await answer.json()).url);
  // The token came without the cookie it belongs to.
  if (searchParams.has("csrf")) return "cookies_blocked";
  return searchParams.get("error") ?? (answer.ok ? null : "unexpected");
}
