import { isUnder, type Law } from "./source.ts";

const prescribed =
  /\/(page|layout|template|default|loading|error|global-error|not-found|forbidden|unauthorized|icon|apple-icon|opengraph-image)\.tsx$|\/(route|manifest|robots|sitemap)\.ts$|\/(favicon\.ico|icon\.svg|icon\.png|apple-icon\.png)$/;

export const pageLaws: readonly Law[] = [
  {
    says: "app holds addresses: only files whose names Next prescribes",
    breaches: (sources) =>
      sources
        .filter(({ path }) => isUnder(path, "src/app") && !prescribed.test(path))
        .map(({ path }) => `${path} is no page and no handler`),
    broken: {
      "a calculation beside a page": { "src/app/(workspace)/sla/attainment.ts": "" },
      "a component beside a page": { "src/app/(workspace)/sla/sign-bar.tsx": "" },
      "a style sheet": { "src/app/globals.css": "" },
    },
  },
  {
    says: "app holds no rule and no query",
    breaches: (sources) =>
      sources
        .filter(({ path }) => isUnder(path, "src/app"))
        .flatMap(({ path, imports }) =>
          imports.filter(({ target }) => target === "zod").map(() => `${path} defines a schema of its own`),
        ),
    broken: {
      "a handler with a schema of its own": { "src/app/api/v1/leads/route.ts": 'import { z } from "zod";' },
    },
  },
  {
    says: "a page has at most 60 lines",
    breaches: (sources) =>
      sources
        .filter(({ path }) => isUnder(path, "src/app") && path.endsWith("/page.tsx"))
        .filter(({ text }) => lines(text) > 60)
        .map(({ path, text }) => `${path} has ${lines(text)} lines`),
    broken: {
      "a page of 61": { "src/app/(workspace)/sla/page.tsx": "<br />\n".repeat(61) },
    },
  },
  {
    says: "a file has at most 300 lines",
    breaches: (sources) =>
      sources
        .filter(({ path, text }) => /\.(tsx?|js|css|prisma)$/.test(path) && lines(text) > 300)
        .map(({ path, text }) => `${path} has ${lines(text)} lines`),
    broken: {
      "a command file of 301": { "src/features/leads/commands.ts": ";\n".repeat(301) },
      "a test of 301": { "tests/commands/sign.test.ts": ";\n".repeat(301) },
      "a style sheet of 301": { "src/ui/theme.css": "\n".repeat(301) },
    },
  },
];

function lines(text: string): number {
  return text.replace(/\n$/, "").split("\n").length;
}
