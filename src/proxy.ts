import { type NextRequest, NextResponse } from "next/server";
import { env } from "#platform/env.ts";
import { securityHeaders } from "#platform/headers.ts";

/**
 * Gives each answer its security headers and tells the page its own address. It authorizes nothing: what somebody may do is
 * decided at the doors, also where a request got round this function.
 */
export function proxy(request: NextRequest) {
  const nonce = crypto.randomUUID().replaceAll("-", "");
  const answered = securityHeaders(nonce, env.NODE_ENV === "development");
  const headers = new Headers(request.headers);
  // Next reads the nonce for its own scripts out of the request's policy.
  headers.set("Content-Security-Policy", answered["Content-Security-Policy"] ?? "");
  headers.set("x-nonce", nonce);
  headers.set("x-path", request.nextUrl.pathname + request.nextUrl.search);
  const response = NextResponse.next({ request: { headers } });
  for (const [name, value] of Object.entries(answered)) response.headers.set(name, value);
  return response;
}

// Files of the build have no page around them, and a file that is uploaded would be held in memory, and cut at ten megabytes, for
// this function to see it: next.config.js gives their answers the headers.
export const config = { matcher: "/((?!_next/static/|api/v1/imports$|api/v1/imports/preview$).*)" };
