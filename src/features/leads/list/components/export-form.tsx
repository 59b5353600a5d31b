import { Button } from "#ui/controls/button.tsx";
import { exportAddress, filterOf } from "../rules/address.ts";
import type { LeadSearch } from "../schema.ts";

/** Downloads the leads that the list is about, all pages. A plain form: the browser saves the file as it comes, however long. */
export function ExportForm({ search }: { search: LeadSearch }) {
  return (
    <form action={exportAddress(filterOf(search))} method="post">
      <Button type="submit">Export as CSV</Button>
    </form>
  );
}
