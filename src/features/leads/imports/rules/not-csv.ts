import type { Dialect } from "../schema.ts";

/** What a file is that isn't text with rows, by how it begins: a sentence that says what was seen and what to bring instead. */
export function whatElse(start: Uint8Array, encoding: Dialect["encoding"]): string | null {
  const known = signatures.find(({ bytes }) => bytes.every((byte, index) => start[index] === byte));
  if (known) return known.sentence;
  const text = new TextDecoder(encoding).decode(start.subarray(0, 4_096));
  const mark = marks.find(({ mark }) => mark.test(text.trimStart().toLowerCase()));
  if (mark) return mark.sentence;
  const strange = text.match(controls);
  if (!strange || strange.length < text.length / 50) return null;
  return `This is no text: it has control characters, the first in position ${text.search(controls) + 1}. It may be encrypted or another program's own format. ${bring}`;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const controls = /[\u0000-\u0008\u000e-\u001f\u007f]/g;

const bring = "Export the rows as CSV and bring that file.";

const signatures = [
  {
    bytes: [0x50, 0x4b, 0x03, 0x04],
    sentence:
      "This is an Excel workbook or a ZIP archive. Save the sheet as CSV, or unpack the archive, and bring the CSV file.",
  },
  { bytes: [0x50, 0x4b, 0x05, 0x06], sentence: `This is an empty ZIP archive. ${bring}` },
  {
    bytes: [0xd0, 0xcf, 0x11, 0xe0],
    sentence: "This is an old or an encrypted Excel workbook. Open it, save the sheet as CSV, and bring that file.",
  },
  { bytes: [0x25, 0x50, 0x44, 0x46], sentence: `This is a PDF. ${bring}` },
  { bytes: [0x1f, 0x8b], sentence: "This file is compressed (gzip). Unpack it and bring the CSV file inside." },
  {
    bytes: [0x28, 0xb5, 0x2f, 0xfd],
    sentence: "This file is compressed (zstd). Unpack it and bring the CSV file inside.",
  },
  { bytes: [0x37, 0x7a, 0xbc, 0xaf], sentence: "This is a 7z archive. Unpack it and bring the CSV file inside." },
  { bytes: [0x52, 0x61, 0x72, 0x21], sentence: "This is a RAR archive. Unpack it and bring the CSV file inside." },
  { bytes: [0x89, 0x50, 0x4e, 0x47], sentence: `This is a picture (PNG). ${bring}` },
  { bytes: [0xff, 0xd8, 0xff], sentence: `This is a picture (JPEG). ${bring}` },
  {
    bytes: [0x53, 0x61, 0x6c, 0x74, 0x65, 0x64, 0x5f, 0x5f],
    sentence: "This file is encrypted (OpenSSL). Decrypt it and bring the CSV file.",
  },
];

const marks = [
  { mark: /^-----begin pgp /, sentence: "This file is encrypted (PGP). Decrypt it and bring the CSV file." },
  {
    mark: /^(<!doctype html|<html|<head|<table)/,
    sentence: `This is a web page (HTML), as some programs write it for Excel. ${bring}`,
  },
  { mark: /^<\?xml|^<[a-z]+[\s>]/, sentence: `This is XML. ${bring}` },
  { mark: /^\{\s*("|\}|$)|^\[\s*[{["]/, sentence: `This is JSON. ${bring}` },
];
