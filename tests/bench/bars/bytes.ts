import { gzipSync } from "node:zlib";
import { step } from "#launch/steps.ts";
import type { Bar } from "../bar.ts";
import { compare } from "../comparison.ts";
import { fetchText, type Site } from "../site.ts";

const signedIn = ["/", "/leads", "/activity", "/settings/workspace", "/settings/sessions"];

/** Bar 8: the JavaScript that a modern browser loads with a page, compressed, beside the bare page's. */
export const bytes: Bar = {
  part: "bytes",
  async measure({ bareSite, ownSite }) {
    const bare = await bareSite();
    const own = await ownSite();
    const pages = [
      ...signedIn.map((path) => ({ site: own, path })),
      { site: { ...own, cookie: "" }, path: "/sign-in" },
    ];
    return step("JavaScript", async (note) => {
      note("weighing");
      const reference = await weighScripts(bare, "/");
      const comparisons = pages.map(async ({ site, path }) => {
        const ours = await weighScripts(site, path);
        return compare({ name: `8  JavaScript of ${path}`, unit: "kB", bar: { atMost: 1.5 } }, [{ ours, reference }]);
      });
      note(`of ${pages.length} pages`);
      return Promise.all(comparisons);
    });
  },
};

/** All scripts of a page, each compressed by gzip, in thousands of bytes. */
async function weighScripts(site: Site, path: string): Promise<number> {
  const scripts = findScripts(await fetchText(site, path));
  const weights = scripts.map(async (script) => gzipSync(await fetchText(site, script)).length);
  return (await Promise.all(weights)).reduce((sum, weight) => sum + weight, 0) / 1_000;
}

/** The addresses of the scripts that a page asks for, each once, without those for browsers that know no modules. */
export function findScripts(html: string): string[] {
  const tags = html.match(/<(?:script|link)\b[^>]*>/g) ?? [];
  const wanted = tags.filter((tag) => /^<script|\bas="script"/.test(tag) && !/\bnomodule\b/i.test(tag));
  return [...new Set(wanted.flatMap((tag) => /\b(?:src|href)="([^"]+)"/.exec(tag)?.[1] ?? []))];
}
