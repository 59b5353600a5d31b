import { inject } from "vitest";
import { z } from "zod";

/** What the app's document promises as the good answer of a call, as a schema that knows no field beside; null where it promises no JSON. */
export async function promisedAnswer(method: string, path: string, status: number): Promise<z.ZodType | null> {
  const { pathname } = new URL(path, inject("app").baseUrl);
  const document = await findDocument();
  const [template = "", item] =
    Object.entries(document.paths).find(([template]) => pattern(template).test(pathname)) ?? [];
  const name = `${method} ${template} ${status}`;
  const known = promised.get(name);
  if (known !== undefined) return known;
  const schema = item?.[method.toLowerCase()]?.responses[status]?.content?.["application/json"]?.schema;
  const made = schema ? z.fromJSONSchema(standingAlone(schema, document.components)) : null;
  promised.set(name, made);
  return made;
}

// To make one takes longer than most calls.
const promised = new Map<string, z.ZodType | null>();

const documented = z.object({
  components: z.object({ schemas: z.record(z.string(), z.json()).optional() }),
  paths: z.record(
    z.string(),
    z.record(
      z.string(),
      z.object({
        responses: z.record(
          z.string(),
          z.object({ content: z.record(z.string(), z.object({ schema: z.record(z.string(), z.json()) })).optional() }),
        ),
      }),
    ),
  ),
});
type Documented = z.output<typeof documented>;
type JSONSchema = Record<string, z.core.util.JSONType>;

/** A schema with all that it refers to. */
function standingAlone(schema: JSONSchema, { schemas = {} }: Documented["components"]): JSONSchema {
  const whole = JSON.stringify({ ...schema, $defs: schemas });
  return z.record(z.string(), z.json()).parse(JSON.parse(whole.replaceAll("#/components/schemas/", "#/$defs/")));
}

let asked: Promise<Documented> | null = null;

function findDocument() {
  asked ??= fetch(new URL("/api/v1/openapi.json", inject("app").baseUrl))
    .then((response) => response.json())
    .then((body) => documented.parse(body));
  return asked;
}

function pattern(template: string): RegExp {
  return new RegExp(`^/api/v1${template.replace(/\{\w+\}/g, "[^/]+")}$`);
}
