import type { Vocabulary } from "../../imports/vocabulary/rules/vocabulary.ts";
import type { Identity } from "../../schema.ts";

/** A program that tells of leads by itself: how it shows that it is the one, and what its requests say. */
export type Sender = {
  readonly claimOf: (request: HookRequest, credentials: Credentials, now: Date) => Claim;
  readonly read: (request: HookRequest, credentials: Credentials) => Reading;
  /** In whose words its messages are; null where that shows by the words themselves. */
  readonly vocabulary: Vocabulary | null;
};

/** A request as it came: names of headers in lower case, the address as the sender called it. */
export type HookRequest = {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array<ArrayBuffer>;
};

/** What a hook keeps of its sender: a word that only both know, and what the sender calls itself by. */
export type Credentials = { readonly secret: string | null; readonly account: string | null };

/**
 * By what a request shows whose it is. `open`: nothing is asked for; `refused`: it can't be genuine, for a reason in a sentence;
 * `signed`: it is if one of its signatures holds, which is calculated and compared at the edge, and else `otherwise` says why not.
 */
export type Claim =
  | { readonly kind: "open" }
  | { readonly kind: "refused"; readonly reason: string }
  | { readonly kind: "signed"; readonly signatures: readonly Signature[]; readonly otherwise: string };

/** What was shown, and what that has to be: a word; or the SHA-256 of `content`, as HMAC where there is a key. */
export type Signature =
  | { readonly by: "word"; readonly shown: string; readonly expected: string }
  | {
      readonly by: "sha256";
      readonly shown: string;
      readonly as: "base64" | "hex";
      readonly key: Bytes | null;
      readonly content: readonly Bytes[];
    };

export type Bytes = string | Uint8Array<ArrayBuffer>;

/** What a request says: its messages in their order; or why nobody can make sense of it, in a sentence. */
export type Reading = { readonly messages: readonly Message[] } | { readonly problem: string };

/** `key` is the sender's own name of the message, by which a repeat is noticed; null where it has none. */
export type Message = { readonly key: string | null } & (Told | Ignored);

/** What a message tells of one lead, as a row of a file would. */
export type Told = {
  /** A lead with what is known of it, or an activity: a touch of a lead that is known. */
  readonly kind: "lead" | "activity";
  /** Under which name the ids are kept that it says; null where that shows by its words. */
  readonly system: string | null;
  readonly properties: Properties;
  /** Other names of the same lead, should it not be known by the one that its properties say. */
  readonly others?: readonly Identity[];
  /** Of its amounts (ISO 4217), if it says so. */
  readonly currency?: string;
  /** When the lead entered the stage that is told, if the sender knows. */
  readonly changedAt?: Date;
};

/** In the sender's words, none of them empty. */
export type Properties = Readonly<Record<string, string>>;

/** A message that tells nothing to keep, for a reason in a sentence. */
export type Ignored = { readonly kind: "ignored"; readonly reason: string };
