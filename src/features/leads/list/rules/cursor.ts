import { z } from "zod";
import { type Sort, sort as sortSchema } from "../schema.ts";
import type { ColumnName } from "./conditions.ts";
import type { Leg } from "./legs.ts";

/** A place between two leads of an order, and in which direction to go on from there. */
export type Place = {
  readonly sort: Sort;
  readonly isBack: boolean;
  /** The leg on which the lead stands that was shown last, and its keys there. */
  readonly leg: string;
  readonly keys: readonly string[];
};

const place = z.tuple([sortSchema, z.boolean(), z.string().max(60), z.array(z.string().max(1_000)).min(1).max(3)]);

/** The keys of a lead by which a cursor finds its place again; an instant as JSON has it. */
export type Keyed = Readonly<Partial<Record<ColumnName, string | Date | null>>>;

/** A place as programs and addresses carry it: opaque, and good for one order only. */
export function cursorAt(sort: Sort, leg: Leg, lead: Keyed, isBack: boolean): string {
  const keys = leg.keys.map((column) => {
    const value = lead[column];
    return value instanceof Date ? value.toISOString() : (value ?? "");
  });
  return toBase64(JSON.stringify([sort, isBack, leg.name, keys]));
}

/** The place that a cursor names; null for what is no cursor of this order. */
export function placeOf(cursor: string, sort: Sort): Place | null {
  const parsed = place.safeParse(fromBase64(cursor));
  if (!parsed.success) return null;
  const [of, isBack, leg, keys] = parsed.data;
  return of === sort ? { sort, isBack, leg, keys } : null;
}

/**
 * What the keys of a leg are at a place on it; null where the place isn't one, which happens to whoever makes up cursors.
 */
export function keysAt({ keys }: Leg, place: Place): readonly (string | Date)[] | null {
  const values = keys.map((column, index) => keyOf(column, place.keys[index] ?? ""));
  const isWhole = values.length === place.keys.length;
  return isWhole && values.every((value) => value !== null) ? values : null;
}

function keyOf(column: ColumnName, text: string): string | Date | null {
  if (column === "id") return z.uuid().safeParse(text).success ? text : null;
  if (column === "points") return /^-?\d{1,6}$/.test(text) ? text : null;
  if (column !== "created" && column !== "handedOff") return text.includes("\0") ? null : text;
  // Postgres knows no year 0.
  return z.iso.datetime().safeParse(text).success && text >= "0001" ? new Date(text) : null;
}

function toBase64(text: string): string {
  return Buffer.from(text).toString("base64url");
}

function fromBase64(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, "base64url").toString());
  } catch {
    return null;
  }
}
