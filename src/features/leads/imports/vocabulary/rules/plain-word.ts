/** A word or a header as it is compared: letters and digits only, in lower case, one blank between. */
export function plainWord(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
