/** "Lead definition" within a sentence: "the lead definition". */
export function titleInSentence(title: string): string {
  return `the ${title.charAt(0).toLowerCase()}${title.slice(1)}`;
}
