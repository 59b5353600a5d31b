import type { z } from "zod";
import type { Team } from "#platform/actor.ts";
import type { FactSchemas } from "../schema.ts";

/** Whom a fact is news for. It never is for who did it. */
export type Audience =
  | "everybody"
  | "admins"
  | { readonly memberId: string | null }
  /** Who speaks for the team just now, its head or acting head. */
  | { readonly headOf: Team | null };

/** A kind of news, by which people choose how they are told. */
export type NewsKind = {
  /** In small letters and underlines. */
  readonly name: string;
  readonly label: string;
  /** What is in it, in a sentence. */
  readonly hint: string;
  /** Whom it is about. Who has chosen nothing is mailed at once only what concerns them. */
  readonly concerns: "you" | "everybody" | "admins";
};

/** Whom to tell, and by which kind of news they chose how. */
export type Telling = { readonly whom: Audience; readonly kind: NewsKind };

/** What a fact is to others: whom to tell, where to look at it, and how to say it when it was done again and again. */
export type NewsOf<Payload> = {
  /** Who is in the audience of several is told by the first of them. */
  readonly tells: (payload: Payload) => readonly Telling[];
  /** The page of the thing it is about; from its ids where each has one of its own. */
  readonly href: string | ((payload: Payload) => string);
  /** What tells the thing apart from others of its kind; without it there is only one. */
  readonly thing?: (payload: Payload) => string;
  /** One of them to whoever is told, as words after its doer's name; without it, the fact's own sentence. */
  readonly once?: (payload: Payload) => string;
  /** Several of them on one thing by one person, as words after their name; `times` is at least two, the payload the last one's. */
  readonly again?: (payload: Payload, times: number) => string;
};

/** How a feature declares which of its facts are news: a pure table. */
export type NewsTable<Schemas extends FactSchemas> = {
  readonly [Type in keyof Schemas & string]?: NewsOf<z.output<Schemas[Type]>>;
};

/** One fact as news, with its payload filled in. */
export type FactNews = {
  readonly tells: readonly Telling[];
  readonly href: string;
  readonly thing: string;
  /** The sentence for this many of them. */
  readonly sentence: (times: number) => string;
};
