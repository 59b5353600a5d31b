import { Button } from "#ui/controls/button.tsx";
import { exportAddress } from "../rules/filter.ts";
import type { ActivityFilter } from "../schema.ts";

/** Downloads what is shown, all pages of it. A plain form: the browser saves the file as it comes, however long it is. */
export function ExportForm({ filter, mayExport }: { filter: ActivityFilter; mayExport: boolean }) {
  if (!mayExport) return <span>An admin can export it.</span>;
  return (
    <form action={exportAddress(filter)} method="post">
      <Button type="submit">Export as CSV</Button>
    </form>
  );
}
