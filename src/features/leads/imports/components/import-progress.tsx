import { formatNumber, formatShare } from "#ui/format.ts";
import { Card } from "#ui/layout/card.tsx";
import { importProgress } from "../rules/progress.ts";
import type { Import } from "../schema.ts";
import { CountsGrid } from "./counts-grid.tsx";
import { RevertImport } from "./import-deeds.tsx";

/** An import on its way: how far it has come, what became of its rows so far, and the way to stop it. */
export function ImportProgress({ found, mayRevert, locale }: { found: Import; mayRevert: boolean; locale: string }) {
  const { title, text, share } = importProgress(found);
  return (
    <Card title={title}>
      <div className="grid gap-5">
        <div className="grid gap-2">
          <progress aria-label={title} value={share ?? undefined} className="h-2.5 w-full accent-shared" />
          <p className="flex flex-wrap justify-between gap-x-6 text-soft tabular-nums" role="status">
            <span>{text}</span>
            <span>
              {share !== null && `${formatShare(share, locale)}, `}
              {formatNumber(found.counts.rows, locale)} rows so far
            </span>
          </p>
        </div>
        {found.counts.rows > 0 && <CountsGrid counts={found.counts} locale={locale} />}
        {mayRevert && found.state !== "reverting" && <RevertImport importId={found.id} isRunning />}
      </div>
    </Card>
  );
}
