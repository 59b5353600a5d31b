import type { RenameWorkspaceInput, WorkspaceFact } from "./schema.ts";

type Named = { readonly name: string; readonly revision: number };

/**
 * What becomes of the wish to rename a workspace.
 * - `unchanged`: it has this name already; a repeated submit is a success.
 * - `changed_meanwhile`: it is no longer at the revision that the person saw.
 * - `renamed`: goes on under the new name.
 */
export function decideRename(
  workspace: Named,
  wish: RenameWorkspaceInput,
): "unchanged" | "changed_meanwhile" | "renamed" {
  if (workspace.name === wish.name) return "unchanged";
  return workspace.revision === wish.revision ? "renamed" : "changed_meanwhile";
}

/** What somebody did, to be read after their name: "renamed the workspace …". */
export function workspaceFactSentence({ type, payload }: WorkspaceFact): string {
  switch (type) {
    case "workspace.founded":
      return `set up the workspace “${payload.name}” with ${payload.members} members`;
    case "workspace.renamed":
      return `renamed the workspace from “${payload.from}” to “${payload.to}”`;
    case "session.started":
      return "signed in";
    case "session.ended":
      return "ended a session";
  }
}

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
