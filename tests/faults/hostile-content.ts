/** What becomes of a hostile file: refused as it is brought, failed as a whole, or landed but for so many rows. */
export type Fate = "refused" | "failed" | { readonly created: number; readonly failed: number };

export type HostileFile = {
  readonly name: string;
  readonly content: () => Iterable<Uint8Array>;
  readonly fate: Fate;
};

const good = (count: number, end = "\n") =>
  Array.from({ length: count }, (_, number) => `person${number}@hill.example,Person ${number}${end}`).join("");
const header = "Email,First name\n";
const megabyte = 1_024 * 1_024;

const text = (content: string) => () => [Buffer.from(content)];
const latin1 = (content: string) => () => [Buffer.from(content, "latin1")];
const utf16 = (content: string) => () => [Buffer.from([0xff, 0xfe]), Buffer.from(content, "utf16le")];

/** A text, then one character over and over without a line's end, then another text. */
function* longLine(before: string, megabytes: number, after = ""): Generator<Uint8Array> {
  yield Buffer.from(before);
  const piece = Buffer.alloc(megabyte, "x");
  for (let count = 0; count < megabytes; count++) yield piece;
  yield Buffer.from(after);
}

const wide = Array.from({ length: 10_000 }, (_, number) => `Column ${number}`).join(",");

/** Files that are none, that are broken, or that are meant to harm. */
export const hostile: readonly HostileFile[] = [
  { name: "nothing at all", content: text(""), fate: "refused" },
  { name: "a header only", content: text(header), fate: "refused" },
  {
    name: "a ZIP, small outside and huge inside",
    content: latin1(`PK\u0003\u0004${"\0".repeat(500)}`),
    fate: "refused",
  },
  { name: "a PDF", content: latin1("%PDF-1.7\n%âãÏÓ\n1 0 obj\n"), fate: "refused" },
  { name: "bytes by chance", content: () => [noise(200_000)], fate: "refused" },
  { name: "10,000 columns", content: text(`${wide}\n${wide}\n`), fate: "refused" },
  { name: "a first line of a gigabyte", content: () => longLine("Email,", 1_024), fate: "refused" },
  { name: "a row of a gigabyte", content: () => longLine(header + good(10), 1_024, "\n"), fate: "refused" },
  {
    name: "a row of 60 MB among others",
    content: () => longLine(header + good(3_000), 60, "\nlast@hill.example,Last\n"),
    fate: { created: 3_001, failed: 1 },
  },
  {
    name: "quotation marks that never close",
    content: text(header + good(3_000) + `ann@hill.example,"Ann\n`.repeat(2_000)),
    fate: "failed",
  },
  {
    name: "one lone quotation mark",
    content: text(`${header}ann@hill.example,"Ann\n${good(200)}`),
    fate: { created: 200, failed: 1 },
  },
  {
    name: "NUL characters",
    content: text(`${header}a\0nn@hill.example,Ann\n${good(5)}`),
    fate: { created: 5, failed: 1 },
  },
  {
    name: "mixed line ends",
    content: text(`Email,First name\r\n${good(5, "\r\n")}ann@hill.example,Ann\nbob@hill.example,Bob\n`),
    fate: { created: 7, failed: 0 },
  },
  { name: "a byte order mark", content: text(`\uFEFF${header}${good(5)}`), fate: { created: 5, failed: 0 } },
  { name: "UTF-16", content: utf16(header + good(5)), fate: { created: 5, failed: 0 } },
  {
    name: "mixed encodings",
    content: () => [
      Buffer.from(`${header}jose@hill.example,José\n`),
      Buffer.from("rene@hill.example,Ren\xe9\n", "latin1"),
    ],
    // Read in the one that all bytes are characters of, "José" would be a name that nobody has.
    fate: { created: 1, failed: 1 },
  },
  {
    name: "columns of one name",
    content: text("Email,First name,First name,First name\nann@hill.example,Ann,B,C\n"),
    fate: { created: 1, failed: 0 },
  },
  {
    name: "formulas",
    content: text(`${header}ann@hill.example,"=HYPERLINK(""http://x"",""y"")"\n`),
    fate: { created: 1, failed: 0 },
  },
];

/** Bytes that say nothing, always the same ones. */
function noise(length: number): Uint8Array {
  let state = 1;
  return Uint8Array.from({ length }, () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return state >>> 16;
  });
}
