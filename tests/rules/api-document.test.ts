import { globSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { findApiDocument } from "#api.ts";
import { methods } from "#platform/api/document.ts";
import { outline } from "#platform/api/outline.ts";
import { urlOf } from "../setup/pages.ts";

const { paths = {}, components } = await findApiDocument();
const operations = Object.entries(paths).flatMap(([path, item]) =>
  methods.flatMap((method) => {
    const operation = item[method.toLowerCase() as Lowercase<typeof method>];
    return operation ? [{ method, path, operation, name: `${method} ${path}` }] : [];
  }),
);

describe("the API's document", () => {
  it("tells of every call that the sources answer, and of no other", () => {
    expect(operations.map(({ name }) => name).sort()).toEqual(answeredCalls());
  });

  it.for(operations)("says of $name what it does, who may call it and what comes back", ({ operation }) => {
    expect(operation.summary).toMatch(/^[A-Z].*\.$/);
    expect(operation.security).toBeDefined();
    const [good] = Object.entries(operation.responses ?? {}).filter(([status]) => status.startsWith("2"));
    expect(Object.keys(good?.[1].content ?? {})).toHaveLength(1);
    expect(operation.responses?.default).toEqual({ $ref: "#/components/responses/refusal" });
  });

  it.for(operations)("names each part of the address of $name", ({ path, operation }) => {
    const named = (operation.parameters ?? []).flatMap((one) => ("in" in one && one.in === "path" ? [one.name] : []));
    expect(named).toEqual([...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name));
  });

  it("tells what is expected in the words of a refusal", () => {
    const body = JSON.stringify(paths["/cycles"]?.post?.requestBody);
    expect(body).toContain("The first day, like 2027-01-01.");
  });

  it("says of which thing a revision is that of, where there are several", () => {
    const bodyOf = (path: string) => JSON.stringify(paths[path]?.post?.requestBody);
    expect(bodyOf("/agreements/{agreementId}/propose")).toContain("The whole draft’s");
    expect(bodyOf("/agreements/{agreementId}/clauses/{clauseId}/stance")).toContain("The clause’s");
  });

  it("has what lies within itself, such as a condition, in the place where it is sent", async () => {
    const calls = outline(await findApiDocument()).flatMap(({ calls }) => calls);
    const body = calls.find(({ method, path }) => `${method} ${path}` === "PUT /definitions/draft")?.parts;
    const fields = body?.find(({ title }) => title.startsWith("Body"))?.fields;
    const { type, says } = fields?.find(({ name }) => name === "disqualifiers") ?? {};
    expect({ type, says }).toEqual({ type: "list of object", says: expect.stringContaining("all") });
  });

  it("has a way to sign in for a person and one for a program", () => {
    expect(Object.keys(components?.securitySchemes ?? {})).toEqual(["key", "session"]);
  });
});

/** "GET /cycles/{cycleId}" for each method of each route. The one that answers for all other addresses is none. */
function answeredCalls(): string[] {
  const files = globSync("src/app/api/v1/**/route.ts").filter((file) => !file.includes("[...rest]"));
  return files
    .flatMap((file) => {
      const source = readFileSync(file, "utf8");
      const path = urlOf(file).replace("/api/v1", "").replaceAll("[", "{").replaceAll("]", "}");
      const answered = methods.filter((method) => new RegExp(`\\b(const|function|as) ${method}\\b`).test(source));
      return answered.map((method) => `${method} ${path}`);
    })
    .sort();
}
