import { globSync, readFileSync, statSync } from "node:fs";
import { posix } from "node:path";

/** What a file asks of another; `target` is a path from the repository's root if it is ours, else a package's specifier. */
export type Import = {
  readonly target: string;
  readonly typeOnly: boolean;
  /** What it takes by name; "*" stands for whatever is there. */
  readonly names: readonly string[];
};

/** A file as the laws see it. `code` is its text without comments and without what stands between quotes. */
export type Source = {
  readonly path: string;
  readonly text: string;
  readonly code: string;
  readonly imports: readonly Import[];
};

/** A law of the house: its sentence, how to find who breaks it, and houses that break it, which prove that it can be broken. */
export type Law = {
  readonly says: string;
  /** Answers one line for each breach. */
  readonly breaches: (sources: readonly Source[]) => string[];
  readonly broken: Readonly<Record<string, House>>;
};

/** A house in memory, from path to text. */
export type House = Readonly<Record<string, string>>;

/** All files that are ours; what is generated, built or installed is not. */
export function readSources(): Source[] {
  const paths = globSync(["*.{json,js,ts,md}", ".env.example", ".ci/run", "{src,tests,prisma}/**"], {
    exclude: ["package-lock.json", "**/node_modules/**", "**/.next/**", "**/generated/**", "tests/results/**"],
  });
  return paths
    .filter((path) => statSync(path).isFile())
    .map((path) => sourceOf(path, readFileSync(path, "utf8")))
    .toSorted((one, other) => one.path.localeCompare(other.path));
}

export function sourcesOf(house: House): Source[] {
  return Object.entries(house).map(([path, text]) => sourceOf(path, text));
}

export function isUnder(path: string, folder: string): boolean {
  return path.startsWith(`${folder}/`);
}

export function isScript(path: string): boolean {
  return /\.(ts|tsx|js|jsx|mts|cts|mjs|cjs)$/.test(path);
}

/** The directive that a file begins with, such as "use client", or null. */
export function directive(source: Source): string | null {
  return /^\s*["'](use \w+)["']/.exec(withoutComments(source.text))?.[1] ?? null;
}

function sourceOf(path: string, text: string): Source {
  if (!isScript(path)) return { path, text, code: "", imports: [] };
  const commentless = withoutComments(text);
  return { path, text, code: commentless.replace(quotedOrComment, emptied), imports: importsOf(path, commentless) };
}

function withoutComments(text: string): string {
  return text.replace(quotedOrComment, (match) => (match.startsWith("/") ? "" : match));
}

const quotedOrComment = /\/\*[\s\S]*?\*\/|\/\/.*|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\[\s\S])*`/g;

/** Quotes lose what they hold; a template keeps it, for it holds code. */
function emptied(match: string): string {
  return match.startsWith("`") ? match : '""';
}

// A parser would know more, but these forms are all that a formatted file has. `import type` counts: a type binds as a call does.
const staticImport = /^(?:import|export)\s+(?:(type)\s+)?(?:([^"'`;()=]*?)\bfrom\s+)?["']([^"']+)["']/gm;
const dynamicImport = /\bimport\s*\(\s*["'`]([^"'`]+)["'`]/g;

function importsOf(path: string, text: string): Import[] {
  return [
    ...text.matchAll(staticImport).map(([, type, clause = "", target = ""]) => {
      return { target: resolve(path, target), typeOnly: type !== undefined, names: namesIn(clause) };
    }),
    ...text.matchAll(dynamicImport).map(([, target = ""]) => {
      return { target: resolve(path, target), typeOnly: false, names: ["*"] };
    }),
  ];
}

/** `{ one, type Two as Other }` takes "one" and "Two". */
function namesIn(clause: string): string[] {
  return [...clause.matchAll(/(?:^|[{,])\s*(?:type\s+)?([\w$*]+)/g)].map(([, name = ""]) => name);
}

function resolve(path: string, target: string): string {
  if (target.startsWith("#")) return `src/${target.slice(1)}`;
  return target.startsWith(".") ? posix.join(posix.dirname(path), target) : target;
}
