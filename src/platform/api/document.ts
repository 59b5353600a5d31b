import { z } from "zod";
import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiOverride } from "zod-openapi";
import type { Verb } from "../authorize.ts";
import { sessionCookie } from "../session/cookie.ts";
import type { Operation } from "./operation.ts";
import { problemBody } from "./problem.ts";

export const methods = ["GET", "POST", "PUT", "PATCH", "DELETE"] as const;

/** The handlers of one address. */
export type Route = Partial<Record<(typeof methods)[number], { readonly operation: Operation }>>;

/** The API as OpenAPI 3.1 describes it; `routes` by their path below /api/v1, like "/cycles/{cycleId}". */
export function apiDocument(routes: Readonly<Record<string, Route>>): ReturnType<typeof createDocument> {
  const paths = Object.entries(routes).map(([path, route]) => {
    const operations = methods.flatMap((method) => {
      const operation = route[method]?.operation;
      return operation ? [[method.toLowerCase(), operationObject(path, operation)] as const] : [];
    });
    return [path, Object.fromEntries(operations)] as const;
  });
  return createDocument(
    {
      openapi: "3.1.0",
      info: {
        title: "Common Ground",
        version: "1",
        description:
          "Instants are ISO 8601 with an offset, days like 2026-11-22. A refused call changes nothing, and a repeated one is a success.",
      },
      servers: [{ url: "/api/v1" }],
      paths: Object.fromEntries(paths),
      components: {
        securitySchemes: {
          key: { type: "http", scheme: "bearer", description: "An API key of one workspace, with the scope named." },
          session: {
            type: "apiKey",
            in: "cookie",
            name: sessionCookie.name,
            description: "The cookie that POST /session sets: a person, with all that they may do.",
          },
        },
      },
    },
    { override: readable },
  );
}

function operationObject(path: string, operation: Operation) {
  const { says, needs, answer, later, input, inputIn, writes, status } = operation;
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name);
  const asked = shapeOf(input);
  const rest = Object.entries(asked).filter(([name]) => !inPath.includes(name));
  const body = inputIn !== "query" && bodyOf(input, inPath);
  const described: ZodOpenApiOperationObject = {
    ...(says && { summary: says }),
    tags: [tagOf(path)],
    ...(needs !== undefined && { security: securityOf(needs) }),
    requestParams: {
      path: z.object(Object.fromEntries(inPath.map((name) => [name, asked[name] ?? z.string()]))),
      ...(inputIn === "query" && { query: z.object(Object.fromEntries(rest)) }),
      ...(writes && answer && needs && { header: "revision" in asked ? overtakable : repeatable }),
    },
    ...(body && {
      requestBody: {
        content:
          inputIn === "upload"
            ? { "multipart/form-data": { schema: uploadOf(body) } }
            : { "application/json": { schema: body } },
      },
    }),
    responses: {
      [status]: {
        description: "As asked.",
        content: answer ? { "application/json": { schema: answer } } : { "text/csv": { schema: z.string() } },
        ...(writes && needs && { headers: factHeader }),
      },
      ...(later && {
        202: {
          description: "It takes its time; this says how far it is.",
          content: { "application/json": { schema: later } },
        },
      }),
      default: refusal,
    },
  };
  return described;
}

const idempotencyKey = z
  .string()
  .max(200)
  .optional()
  .describe("The same key within 24 hours answers the same, with one effect.");

const repeatable = z.object({ "Idempotency-Key": idempotencyKey });

const overtakable = repeatable.extend({
  "If-Match": z.string().optional().describe('The ETag that was seen, like "3"; stands for the revision in the body.'),
});

const factHeader = z.object({
  Fact: z.string().optional().describe("The id of the fact that was recorded; GET /activity/settled follows it."),
});

const refusal = {
  id: "refusal",
  description: "Why not: a sentence for people, a code for programs, and a pointer for each field that was wrong.",
  content: { "application/problem+json": { schema: problemBody } },
};

/** What a call asks for by name, whatever is checked or made of it afterwards. */
function shapeOf(input: z.ZodType): Readonly<Record<string, z.ZodType>> {
  // What is made of an input before it is parsed has no shape, what is made of it afterwards isn't asked for.
  if (input instanceof z.ZodPipe)
    return shapeOf((input.in instanceof z.ZodTransform ? input.out : input.in) as z.ZodType);
  // What stands in the path is the same in all of several shapes.
  if (input instanceof z.ZodUnion) return shapeOf(input.options[0] as z.ZodType);
  return input instanceof z.ZodObject ? input.shape : {};
}

/** What is sent to a pipe: what comes first in it, unless that only brings the parts of an address together. */
function sentTo({ in: first, out }: z.ZodPipe): z.ZodType {
  return (first instanceof z.ZodTransform ? out : first) as z.ZodType;
}

/** The input without what stands in the path; null where nothing is left. */
function bodyOf(input: z.ZodType, inPath: readonly string[]): z.ZodType | null {
  if (input instanceof z.ZodPipe) return bodyOf(sentTo(input), inPath);
  if (input instanceof z.ZodUnion) {
    const options = input.options.map((option) => bodyOf(option as z.ZodType, inPath) ?? z.strictObject({}));
    return z.union(options);
  }
  if (!(input instanceof z.ZodObject)) return input;
  const rest = Object.entries(shapeOf(input)).filter(([name]) => !inPath.includes(name));
  // A revision may come as If-Match instead.
  const asked = rest.map(([name, schema]) => [name, name === "revision" ? schema.optional() : schema]);
  return asked.length === 0 ? null : z.strictObject(Object.fromEntries(asked));
}

/** A file with what is said of it, as JSON. */
function uploadOf(options: z.ZodType) {
  return z.strictObject({ file: z.file().describe("The file, at most 512 MB."), options: options.optional() });
}

/** "/api-keys/{keyId}" belongs to "API keys". */
function tagOf(path: string): string {
  const words = (path.split("/")[1] ?? "").replaceAll("-", " ").replace(/^api\b/, "API");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function securityOf(needs: Pick<Verb, "key"> | null) {
  if (needs === null) return [];
  const person = { session: [] };
  if (needs.key === "person_required") return [person];
  return [{ key: needs.key === "any_scope" ? [] : [needs.key] }, person];
}

/** What JSON Schema can't know: how a date travels, and what is expected in words. */
const readable: ZodOpenApiOverride = ({ zodSchema, jsonSchema }) => {
  if (zodSchema._zod.def.type === "date") Object.assign(jsonSchema, { type: "string", format: "date-time" });
  if (jsonSchema.format !== undefined) delete jsonSchema.pattern;
  if (jsonSchema.type === "integer" && jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
  if (jsonSchema.type === "integer" && jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
  const sentence = jsonSchema.description ?? sentenceOf(zodSchema);
  if (sentence) jsonSchema.description = sentence;
};

/** The sentence that is said when an input is missing or wrong says as well what is expected. */
function sentenceOf({ _zod: { def } }: z.core.$ZodTypes): string | undefined {
  const says = [def.error, ...(def.checks ?? []).map((check) => check._zod.def.error)] as (
    | z.core.$ZodErrorMap
    | undefined
  )[];
  for (const say of says) {
    const said = say?.({ code: "invalid_type", expected: "nonoptional", input: undefined, path: [] });
    if (said) return typeof said === "string" ? said : said.message;
  }
}
