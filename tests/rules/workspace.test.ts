import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decideRename, workspaceFactSentence } from "#features/workspace/rules.ts";
import { renameWorkspaceInput } from "#features/workspace/schema.ts";
import { deviceName, localPath } from "#features/workspace/sessions/rules.ts";

describe("renaming a workspace", () => {
  const workspace = { name: "Northwind", revision: 3 };

  it("goes ahead at the revision that Sofia saw", () => {
    expect(decideRename(workspace, { name: "Southwind", revision: 3 })).toBe("renamed");
  });

  it("is refused when Marek changed something in between", () => {
    expect(decideRename(workspace, { name: "Southwind", revision: 2 })).toBe("changed_meanwhile");
  });

  it("is a success without effect when the name is there already, at whatever revision", () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(), fc.nat(), (name, revision, seen) => {
        expect(decideRename({ name, revision }, { name, revision: seen })).toBe("unchanged");
      }),
    );
  });

  it("never renames from another revision than the one that was seen", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.nat(), fc.nat(), (before, after, revision, seen) => {
        const decision = decideRename({ name: before, revision }, { name: after, revision: seen });
        expect(decision === "renamed").toBe(before !== after && revision === seen);
      }),
    );
  });

  it.each([
    [
      { name: "  Northwind  ", revision: "1" },
      { name: "Northwind", revision: 1 },
    ],
    [
      { name: "N".repeat(80), revision: 1 },
      { name: "N".repeat(80), revision: 1 },
    ],
  ])("takes %j", (raw, input) => {
    expect(renameWorkspaceInput.parse(raw)).toEqual(input);
  });

  it.each([
    [{ name: " ", revision: 1 }, "name", "Give the workspace a name."],
    [{ revision: 1 }, "name", "Give the workspace a name."],
    [{ name: "N".repeat(81), revision: 1 }, "name", "At most 80 characters, please."],
    [{ name: "Northwind" }, "revision", "The revision you saw, a whole number."],
  ])("says what is wrong with %j", (raw, field, sentence) => {
    const issues = renameWorkspaceInput.safeParse(raw).error?.issues;
    expect(issues).toMatchObject([{ path: [field], message: sentence }]);
  });
});

describe("the way on after the sign-in", () => {
  it.each([
    ["/activity?cursor=1", "/activity?cursor=1"],
    ["/", "/"],
    ["//evil.example/", "/"],
    ["/.//evil.example", "/"],
    ["/..//evil.example", "/"],
    ["/a/..//evil.example", "/"],
    ["/%2e//evil.example", "/"],
    ["/\\evil.example", "/"],
    ["https://evil.example/", "/"],
    ["javascript:alert(1)", "/"],
    [undefined, "/"],
    [["/a", "/b"], "/"],
  ])("from %j leads to %s", (wanted, path) => {
    expect(localPath(wanted)).toBe(path);
  });

  const crooked = fc.constantFrom("/", "//", ".", "..", "%2e", "%2f", "\\", "\t", "@", "evil.example", "?", "#");

  it("never leads to another site", () => {
    fc.assert(
      fc.property(fc.webUrl(), fc.string(), fc.array(crooked), (url, text, parts) => {
        for (const wanted of [url, text, `/${text}`, `//${text}`, `/\t/${text}`, `/${parts.join("")}`]) {
          expect(new URL(localPath(wanted), "http://here.invalid").host).toBe("here.invalid");
        }
      }),
    );
  });
});

describe("a device in a list of sessions", () => {
  it.each([
    ["Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Firefox/145.0", "Firefox on Windows"],
    ["Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605 Version/18.1 Safari/605.1.15", "Safari on macOS"],
    ["Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/142.0 Safari/537.36 Edg/142.0", "Edge on Linux"],
    ["Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) Version/18.1 Mobile Safari/604.1", "Safari on iPhone"],
    [
      "Mozilla/5.0 (Linux; Android 15; Pixel 9) AppleWebKit/537.36 Chrome/142.0 Mobile Safari/537.36",
      "Chrome on Android",
    ],
    ["Mozilla/5.0 (Something)", "A browser"],
    ["curl/8.5.0", "A program"],
    ["", "A program"],
  ])("%s is %s", (userAgent, name) => {
    expect(deviceName(userAgent)).toBe(name);
  });
});

it("tells every fact as words after a name", () => {
  const to = { type: "workspace.renamed", payload: { from: "Northwind", to: "Southwind" } } as const;
  expect(workspaceFactSentence(to)).toBe("renamed the workspace from “Northwind” to “Southwind”");
});
