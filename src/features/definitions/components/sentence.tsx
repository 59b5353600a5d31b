/** A clause's sentence. */
export function Sentence({ text }: { text: string }) {
  return <span className="wrap-anywhere">{text}</span>;
}
