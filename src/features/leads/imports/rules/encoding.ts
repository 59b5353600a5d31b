import type { Dialect } from "../schema.ts";

/** Watches the bytes of a file pass by, all of them, and says at the end in which encoding they are text. */
export function encodingWatch(): { see(piece: Uint8Array): void; encoding(): Dialect["encoding"] } {
  const start: number[] = [];
  const nuls = { even: 0, odd: 0 };
  let seen = 0;
  /** Characters of several bytes as UTF-8 writes them, and bytes that are no part of one. */
  let whole = 0;
  let stray = 0;
  let awaited = 0;

  return {
    see(piece) {
      for (let at = 0; start.length < 3 && at < piece.length; at++) start.push(piece[at] ?? 0);
      for (let at = 0; seen + at < judged && at < piece.length; at++) {
        if (piece[at] === 0) nuls[(seen + at) % 2 === 0 ? "even" : "odd"]++;
      }
      seen += piece.length;
      for (let at = 0; at < piece.length; at++) {
        const byte = piece[at] ?? 0;
        if (awaited === 0) {
          if (byte < 0x80) continue;
          awaited = continuationsOf(byte);
          if (awaited === 0) stray++;
        } else if ((byte & 0xc0) === 0x80) {
          awaited--;
          if (awaited === 0) whole++;
        } else {
          stray++;
          awaited = 0;
          // It may begin a character itself.
          at--;
        }
      }
    },
    encoding() {
      const mark = markOf(start);
      if (mark) return mark;
      const many = Math.min(seen, judged) / 4;
      if (nuls.odd > many && nuls.odd > 10 * nuls.even) return "utf-16le";
      if (nuls.even > many && nuls.even > 10 * nuls.odd) return "utf-16be";
      return stray === 0 || whole > stray ? "utf-8" : "windows-1252";
    },
  };
}

/** How much of the beginning is looked at for the NULs that UTF-16 is full of. */
const judged = 65_536;

/** The byte order mark that a file begins with. */
function markOf([first, second, third]: readonly number[]): Dialect["encoding"] | null {
  if (first === 0xef && second === 0xbb && third === 0xbf) return "utf-8";
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  return null;
}

/** How many bytes must follow a first one; none where no character begins with it. */
function continuationsOf(byte: number): number {
  if (byte >= 0xc2 && byte <= 0xdf) return 1;
  if (byte >= 0xe0 && byte <= 0xef) return 2;
  return byte >= 0xf0 && byte <= 0xf4 ? 3 : 0;
}
