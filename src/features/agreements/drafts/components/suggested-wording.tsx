import { Redline } from "./redline.tsx";

type SuggestedWordingProps = {
  /** What the clause says now. */
  now: string;
  /** Null where it is that the clause be taken out. */
  suggested: string | null;
  /** Whether it was written as a text of its own, so that it is to be read as one first. */
  isWhole: boolean;
};

/** Another wording of a clause: what it would change, or the whole of it with that on demand. */
export function SuggestedWording({ now, suggested, isWhole }: SuggestedWordingProps) {
  if (suggested === null) return <del className="font-serif text-base text-soft decoration-missed">{now}</del>;
  const redline = (
    <p className="font-serif text-base">
      <Redline before={now} after={suggested} />
    </p>
  );
  if (!isWhole) return redline;
  return (
    <>
      <p className="font-serif text-base">{suggested}</p>
      <details>
        <summary className="w-fit cursor-pointer py-1 font-semibold text-soft text-xs">What it would change</summary>
        {redline}
      </details>
    </>
  );
}
