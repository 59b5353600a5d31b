import type { createDocument, oas32 } from "zod-openapi";
import { methods } from "./document.ts";

type Schema = oas32.SchemaObject | oas32.ReferenceObject;
type Shape = Exclude<oas32.SchemaObject, boolean>;

/** Something that is sent or answered, under its name; `fields` are what it holds itself. */
export type Field = {
  readonly name: string;
  /** In a word or two: "text", "list of id", `"sales" | "marketing"`. */
  readonly type: string;
  readonly says: string;
  readonly isOptional: boolean;
  readonly fields: readonly Field[];
};

/** A call as people read it. `callers` is a key's scope, or who else may call. */
export type Call = {
  readonly method: string;
  readonly path: string;
  readonly says: string;
  readonly callers: string;
  readonly parts: readonly { readonly title: string; readonly fields: readonly Field[] }[];
};

/** The calls of one noun. */
export type Chapter = { readonly title: string; readonly calls: readonly Call[] };

type Document = ReturnType<typeof createDocument>;

/** The API's document as people read it: chapter by chapter, in the document's own order. */
export function outline(document: Document): Chapter[] {
  const calls = Object.entries(pathsOf(document)).flatMap(([path, item]) =>
    methods.flatMap((method) => {
      const operation = item[method.toLowerCase() as Lowercase<typeof method>];
      return operation ? [{ title: operation.tags?.[0] ?? "", call: callOf(method, path, operation) }] : [];
    }),
  );
  const chapters = Map.groupBy(calls, ({ title }) => title);
  return [...chapters].map(([title, members]) => ({ title, calls: members.map(({ call }) => call) }));
}

/** The addresses, with each schema in the place where it is referred to; within itself it stays a reference. */
function pathsOf({ paths = {}, components }: Document): typeof paths {
  const named = Object.entries(components?.schemas ?? {});
  const schemas = new Map(named.map(([name, schema]) => [`#/components/schemas/${name}`, schema]));
  return JSON.parse(JSON.stringify(paths), (_, value) => schemas.get(value?.$ref) ?? value);
}

function callOf(method: string, path: string, operation: oas32.OperationObject): Call {
  const parameters = (operation.parameters ?? []).flatMap((one) => ("in" in one ? [one] : []));
  const within = (place: string) =>
    parameters
      .filter((one) => one.in === place)
      .map(({ name, schema = {}, required = false }) => fieldOf(name, schema, required));
  const answered = Object.entries(operation.responses ?? {}).filter(([status]) => status.startsWith("2"));
  const parts = [
    { title: "In the path", fields: within("path") },
    { title: "In the query", fields: within("query") },
    ...contents(operation.requestBody ?? {}).map(({ type, fields }) => ({ title: `Body, ${type}`, fields })),
    { title: "Headers", fields: within("header") },
    ...answered.flatMap(([status, answer]) =>
      contents(answer).map(({ type, fields }) => ({ title: `Answer ${status}, ${type}`, fields })),
    ),
  ];
  return {
    method,
    path,
    says: operation.summary ?? "",
    callers: callersOf(operation.security ?? []),
    parts: parts.filter(({ title, fields }) => fields.length > 0 || title.startsWith("Answer")),
  };
}

/** What is sent or answered, by media type. */
function contents(described: oas32.RequestBodyObject | oas32.ResponseObject | oas32.ReferenceObject | object) {
  if (!("content" in described) || !described.content) return [];
  return Object.entries(described.content).map(([type, media]) => {
    const schema = "schema" in media ? media.schema : undefined;
    return { type, fields: fieldsOf(schema ?? {}) };
  });
}

function callersOf(security: readonly oas32.SecurityRequirementObject[]): string {
  if (security.length === 0) return "anybody";
  const key = security.find((one) => one.key)?.key;
  if (!key) return "people only";
  return key.length === 0 ? "any key" : `scope ${key.join(", ")}`;
}

function fieldOf(name: string, schema: Schema, isRequired: boolean): Field {
  const { items = {} } = shapeOf(schema);
  const described = [shapeOf(schema), ...alternatives(schema), shapeOf(items)];
  const says = described.find(({ description }) => description)?.description ?? "";
  return { name, type: typeOf(schema), says, isOptional: !isRequired, fields: fieldsOf(schema) };
}

/** What an object holds, also as an item of a list or as one of several; alternatives are told together. */
function fieldsOf(schema: Schema): Field[] {
  const { items, properties = {}, required = [] } = shapeOf(schema);
  if (items !== undefined) return fieldsOf(items);
  const own = Object.entries(properties).map(([name, one]) => fieldOf(name, one, required.includes(name)));
  const several = alternatives(schema).flatMap(fieldsOf);
  return [...new Map([...own, ...several].map((field) => [field.name, field])).values()];
}

function typeOf(schema: Schema): string {
  const shape = shapeOf(schema);
  if ("const" in shape) return JSON.stringify(shape.const);
  if (shape.enum) return shape.enum.map((value) => JSON.stringify(value)).join(" | ");
  if (shape.items !== undefined) return `list of ${typeOf(shape.items)}`;
  const several = new Set(alternatives(schema).map(typeOf));
  if (several.size > 0) return [...several].join(" or ");
  return words[shape.format ?? ""] ?? words[String(shape.type)] ?? "anything";
}

function alternatives(schema: Schema): Shape[] {
  const { anyOf = [], oneOf = [], allOf = [] } = shapeOf(schema);
  return [...anyOf, ...oneOf, ...allOf].map(shapeOf);
}

/** JSON Schema has true and false for anything and nothing. What is still referred to lies within itself. */
function shapeOf(schema: Schema): Shape {
  if (typeof schema !== "object") return {};
  return "$ref" in schema ? { type: "object", ...(schema.description && { description: schema.description }) } : schema;
}

const words: Readonly<Record<string, string>> = {
  uuid: "id",
  date: "day",
  "date-time": "instant",
  email: "e-mail",
  binary: "file",
  string: "text",
  integer: "whole number",
  number: "number",
  boolean: "true or false",
  object: "object",
  null: "null",
};
