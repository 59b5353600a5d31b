import { mkdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { inflate } from "@sparticuz/chromium";

// A folder of its own: the package takes whatever lies in the temporary folder under the name "chromium" for its own.
const home = resolve(".data/test/browser");
const packed = join(dirname(createRequire(import.meta.url).resolve("@sparticuz/chromium")), "../bin");

/** How Playwright starts the browser that npm has brought: with its own libraries and fonts, so that a bare machine will do. */
export async function browserLaunchOptions() {
  mkdirSync(home, { recursive: true });
  const { TMPDIR } = process.env;
  process.env.TMPDIR = home;
  const executablePath = await inflate(join(packed, "chromium.br"));
  const libraries = await inflate(join(packed, "al2023.tar.br"));
  const fonts = await inflate(join(packed, "fonts.tar.br"));
  // The package's own fonts.conf names folders of the machine it was made for.
  const fontsConf = join(home, "fonts.conf");
  writeFileSync(fontsConf, `<fontconfig><dir>${fonts}</dir><cachedir>${home}/fonts-cache</cachedir></fontconfig>`);
  if (TMPDIR === undefined) delete process.env.TMPDIR;
  else process.env.TMPDIR = TMPDIR;
  return {
    executablePath,
    env: { ...process.env, LD_LIBRARY_PATH: join(libraries, "lib"), FONTCONFIG_FILE: fontsConf, HOME: home },
    // The package's own arguments would switch web security off. Those after the first keep it from calling its maker.
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  };
}
