import { formatNumber, formatShare } from "#ui/format.ts";
import type { Share } from "../../outcomes/schema.ts";
import { intervalInWords } from "../rules/figure-words.ts";

/** Of fewer than thirty, a share says little without the ends between which it may lie. */
const few = 30;

/** A share in a table, with what it is made of. */
export function ShareCell({ share, locale }: { share: Share; locale: string }) {
  const { part, whole, value } = share;
  if (value === null) return "not yet known";
  const number = (count: number) => formatNumber(count, locale);
  return (
    <>
      {formatShare(value, locale)}
      <span className="block text-soft text-xs">
        {number(part)} of {number(whole)}
        {whole < few && ` · ${intervalInWords(share, number)}`}
      </span>
    </>
  );
}
