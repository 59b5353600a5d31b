import { isRefusalCode, refusalSentence } from "#platform/refusals.ts";
import type { SessionFact } from "./schema.ts";

/** What somebody did, to be read after their name. */
export function sessionFactSentence({ type }: SessionFact): string {
  switch (type) {
    case "session.started":
      return "signed in";
    case "session.ended":
      return "ended a session";
  }
}

/** Why a sign-in was refused, by what next-auth answers: a code of ours, or of what can be in the way of a browser. */
export function signInSentence(code: string): string {
  return inTheWay[code] ?? refusalSentence(isRefusalCode(code) ? code : "unexpected");
}

const inTheWay: Readonly<Record<string, string>> = {
  cookies_blocked: "Your browser keeps no cookies of this site. Allow them and try again.",
  unreachable: "Common Ground can't be reached just now. Check your connection and try again.",
};

/** Where to go after the sign-in: a path of this site, never another one, whatever the address says. */
export function localPath(wanted: unknown): string {
  if (typeof wanted !== "string" || !wanted.startsWith("/")) return "/";
  const url = URL.parse(wanted, "http://here.invalid");
  if (url?.host !== "here.invalid") return "/";
  const path = url.pathname + url.search;
  // "/.//evil.example" is a path of this site that a browser, asked to go there, takes for another site's address.
  return path.startsWith("//") ? "/" : path;
}

/**
 * A browser's own words about itself, in words for people: "Firefox on Windows". What it says can be anything, so what isn't
 * recognised is "A browser" or "A program".
 */
export function deviceName(userAgent: string): string {
  const browser = firstMatch(browsers, userAgent);
  const system = firstMatch(systems, userAgent);
  if (!browser) return userAgent.startsWith("Mozilla/") ? "A browser" : "A program";
  return system ? `${browser} on ${system}` : browser;
}

// The order matters: Edge and Opera also call themselves Chrome, Chrome also calls itself Safari.
const browsers = { Edge: /Edg/, Opera: /OPR/, Firefox: /Firefox|FxiOS/, Chrome: /Chrome|CriOS/, Safari: /Safari/ };
const systems = {
  iPhone: /iPhone/,
  iPad: /iPad/,
  Android: /Android/,
  Windows: /Windows/,
  macOS: /Mac OS/,
  Linux: /Linux/,
};

function firstMatch(patterns: Record<string, RegExp>, text: string): string | undefined {
  return Object.keys(patterns).find((name) => patterns[name]?.test(text));
}
