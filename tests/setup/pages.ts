import { globSync } from "node:fs";

/** "src/app/(workspace)/activity/page.tsx" is "/activity": groups in brackets are no part of an address. */
export function urlOf(file: string): string {
  const folders = file.split("/").slice(2, -1);
  return `/${folders.filter((folder) => !folder.startsWith("(")).join("/")}`;
}

/** The address of every page that the sources have. */
export function listPages(): string[] {
  return globSync("src/app/**/page.tsx").map(urlOf).sort();
}
