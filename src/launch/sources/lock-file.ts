import { floors, isBelow } from "./floors.ts";

/** What matters here of a package in package-lock.json; the file has more. */
export type LockedPackage = {
  version?: string;
  resolved?: string;
  dev?: boolean;
  optional?: boolean;
  os?: string[];
  cpu?: string[];
  libc?: string[];
  optionalDependencies?: Record<string, string>;
};
/** package-lock.json; the key of a package is its path, "" is the project's own. */
export type Lock = { packages: Record<string, LockedPackage> };
/** What matters here of package.json. */
export type Manifest = Partial<Record<(typeof dependencyLists)[number], Record<string, string>>>;

const dependencyLists = ["dependencies", "devDependencies", "optionalDependencies"] as const;

/**
 * The same lock without download addresses, which name somebody's registry, and with an entry for every optional package
 * that npm left out because the registry at hand lacks it (those for other platforms): without them `npm ci` refuses.
 */
export function completeLock(lock: Lock): Lock {
  const packages = { ...lock.packages };
  for (const { name, version, parent } of listMissing(lock)) {
    const { os, cpu, libc } = platformOf(name);
    // Its fields in npm's order, so that npm's next writing doesn't turn them round.
    packages[`node_modules/${name}`] = {
      version,
      ...cpu,
      ...(parent.dev && { dev: true }),
      ...libc,
      optional: true,
      ...os,
    };
  }
  const entries = Object.entries(packages).map(([path, { resolved: _, ...locked }]) => [path, locked] as const);
  // The order in which npm writes them.
  entries.sort(([a], [b]) => a.localeCompare(b, "en"));
  return { ...lock, packages: Object.fromEntries(entries) };
}

/** One sentence for each thing that is wrong with the lock file or package.json. */
export function listLockProblems(lock: Lock, manifest: Manifest): string[] {
  const packages = Object.entries(lock.packages);
  const versions = dependencyLists.flatMap((list) => Object.entries(manifest[list] ?? {}));
  return [
    ...listMissing(lock).map(({ name }) => `package-lock.json lacks ${name}: run "npm run lock".`),
    ...packages
      .filter(([, { resolved }]) => resolved !== undefined)
      .map(([path]) => `package-lock.json says where ${path} was downloaded from: run "npm run lock".`),
    ...versions
      .filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.-]+)?$/.test(version))
      .map(([name, version]) => `package.json asks for ${name} ${version}: name one exact version.`),
    ...packages.flatMap(([path, { version }]) => {
      const name = nameOf(path);
      const floor = floors[name];
      if (!floor || !version || !isBelow(version, floor.least)) return [];
      return [`${name} ${version} is below ${floor.least}, before which ${floor.because}: raise it.`];
    }),
  ];
}

function listMissing({ packages }: Lock) {
  const names = new Set(Object.keys(packages).map(nameOf));
  return Object.values(packages).flatMap((parent) =>
    Object.entries(parent.optionalDependencies ?? {})
      .filter(([name]) => !names.has(name))
      .map(([name, version]) => ({ name, version, parent })),
  );
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length);
}

const systems = ["aix", "android", "darwin", "freebsd", "linux", "netbsd", "openbsd", "openharmony", "sunos", "win32"];
const processors = ["arm", "arm64", "ia32", "loong64", "mips64el", "ppc64", "riscv64", "s390x", "wasm32", "x64"];

/** What a package for one platform says of it, read off its name: "@oxc-parser/binding-linux-arm-musleabihf". */
function platformOf(name: string) {
  const words = name.split(/[/-]/);
  const os = words.filter((word) => systems.includes(word));
  const cpu = words.filter((word) => processors.includes(word));
  const libc = words
    .flatMap((word) => /^(gnu|musl)/.exec(word)?.[1] ?? [])
    .map((word) => (word === "gnu" ? "glibc" : word));
  return { os: os.length > 0 && { os }, cpu: cpu.length > 0 && { cpu }, libc: libc.length > 0 && { libc } };
}
