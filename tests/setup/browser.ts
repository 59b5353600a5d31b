import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { inflate } from "@sparticuz/chromium";

const packageDir = resolve(createRequire(import.meta.url).resolve("@sparticuz/chromium"), "../..");
const { version } = JSON.parse(readFileSync(join(packageDir, "package.json"), "utf8"));
const home = resolve(`.data/test/chromium-${version}`);

/** How Playwright starts the browser that npm has brought: with its own libraries and fonts, so that a bare machine will do. */
export async function browserLaunchOptions() {
  if (!existsSync(home)) await unpack();
  return {
    executablePath: join(home, "chromium"),
    env: { ...process.env, LD_LIBRARY_PATH: join(home, "al2023/lib"), FONTCONFIG_PATH: home, HOME: home },
    // The package's own arguments would switch web security off. Those after the first keep it from calling its maker.
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  };
}

/** Beside its place first, so that what an interrupted attempt leaves never passes for a browser. */
async function unpack(): Promise<void> {
  const unfinished = `${home}-unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true });
  await Promise.all(inflateInto(unfinished, ["chromium.br", "al2023.tar.br", "fonts.tar.br"]));
  writeFileSync(join(unfinished, "fonts.conf"), fontsConf);
  renameSync(unfinished, home);
}

/** The package unpacks into the temporary folder that is set at the moment of the call. */
function inflateInto(folder: string, names: readonly string[]): Promise<string>[] {
  const { TMPDIR } = process.env;
  process.env.TMPDIR = folder;
  const inflating = names.map((name) => inflate(join(packageDir, "bin", name)));
  if (TMPDIR === undefined) delete process.env.TMPDIR;
  else process.env.TMPDIR = TMPDIR;
  return inflating;
}

// The package's own list of fonts names folders of its makers' machines. Without the system's, every machine shows the same.
const fontsConf = `<?xml version="1.0"?>
<fontconfig>
  <dir prefix="relative">fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
`;
