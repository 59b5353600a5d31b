import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { isBelow } from "#launch/sources/floors.ts";
import { completeLock, type Lock, listLockProblems, type Manifest } from "#launch/sources/lock-file.ts";

const incomplete: Lock = {
  packages: {
    "": { optionalDependencies: { "node-win32-x64": "24.0.0" } },
    "node_modules/zod": { version: "4.6.7", resolved: "https://registry.example.com/zod.tgz" },
    "node_modules/compiler": {
      version: "1.2.3",
      dev: true,
      optionalDependencies: {
        "@compiler/linux-x64": "1.2.3",
        "@compiler/linux-arm-musleabihf": "1.2.3",
        "@compiler/wasm32-wasi": "1.2.3",
      },
    },
    "node_modules/@compiler/linux-x64": { version: "1.2.3", optional: true, os: ["linux"], cpu: ["x64"] },
  },
};

describe("the lock file", () => {
  it("of this repository has no problem", () => {
    const lock: Lock = JSON.parse(readFileSync("package-lock.json", "utf8"));
    const manifest: Manifest = JSON.parse(readFileSync("package.json", "utf8"));
    expect(listLockProblems(lock, manifest)).toEqual([]);
  });

  it("gets an entry for each package of another platform that the registry lacked", () => {
    const { packages } = completeLock(incomplete);
    expect(packages["node_modules/@compiler/linux-arm-musleabihf"]).toEqual({
      version: "1.2.3",
      os: ["linux"],
      cpu: ["arm"],
      libc: ["musl"],
      dev: true,
      optional: true,
    });
    expect(packages["node_modules/@compiler/wasm32-wasi"]).toMatchObject({ cpu: ["wasm32"] });
    expect(packages["node_modules/node-win32-x64"]).toEqual({
      version: "24.0.0",
      os: ["win32"],
      cpu: ["x64"],
      optional: true,
    });
  });

  it("loses the addresses of whoever wrote it, and nothing else", () => {
    const { packages } = completeLock(incomplete);
    expect(packages["node_modules/zod"]).toEqual({ version: "4.6.7" });
    expect(packages).toMatchObject({ "": incomplete.packages[""] });
    expect(packages["node_modules/@compiler/linux-x64"]).toEqual(
      incomplete.packages["node_modules/@compiler/linux-x64"],
    );
  });

  it("is left alone once it is complete", () => {
    const complete = completeLock(incomplete);
    expect(JSON.stringify(completeLock(complete))).toBe(JSON.stringify(complete));
    expect(listLockProblems(complete, {})).toEqual([]);
  });

  it("is reported for each package it lacks and each address it carries", () => {
    expect(listLockProblems(incomplete, {})).toEqual([
      'package-lock.json lacks node-win32-x64: run "npm run lock".',
      'package-lock.json lacks @compiler/linux-arm-musleabihf: run "npm run lock".',
      'package-lock.json lacks @compiler/wasm32-wasi: run "npm run lock".',
      'package-lock.json says where node_modules/zod was downloaded from: run "npm run lock".',
    ]);
  });
});

describe("versions", () => {
  it.each(["^19.3.1", "~4.6.7", "latest", "18.x", "*", "git+ssh://git@example.com/zod.git"])(
    "must be exact: %s is not",
    (version) => {
      const problems = listLockProblems({ packages: {} }, { devDependencies: { react: version } });
      expect(problems).toEqual([`package.json asks for react ${version}: name one exact version.`]);
    },
  );

  it.each(["19.3.1", "7.10.0-4.0edf323", "18.4.0-beta.17"])("are exact: %s is", (version) => {
    expect(listLockProblems({ packages: {} }, { dependencies: { react: version } })).toEqual([]);
  });

  it("may not fall below a security fix, not even deep down", () => {
    const packages = {
      "node_modules/next": { version: "16.4.6" },
      "node_modules/portal/node_modules/next": { version: "16.2.10" },
      "node_modules/next-auth": { version: "4.24.14" },
    };
    expect(listLockProblems({ packages }, {})).toEqual([
      expect.stringMatching(/^next 16\.2\.10 is below 16\.2\.11, before which .*: raise it\.$/),
      expect.stringMatching(/^next-auth 4\.24\.14 is below 4\.24\.15, before which .*: raise it\.$/),
    ]);
  });

  it.each([
    ["16.2.10", true],
    ["16.2.11", false],
    ["16.2.11-canary.4", true],
    ["16.2.12-canary.0", false],
    ["16.10.0", false],
    ["9.9.99", true],
    ["17.0.0", false],
  ])("are compared number by number: %s below 16.2.11 is %s", (version, below) => {
    expect(isBelow(version, "16.2.11")).toBe(below);
  });
});
