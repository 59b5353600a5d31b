/** The zone in which days are counted and the currency of every amount, each with what hangs on it. */
export function WorkspaceFacts({ timeZone, currency }: { timeZone: string; currency: string }) {
  const currencyName = new Intl.DisplayNames("en", { type: "currency" }).of(currency);
  return (
    <dl className="grid gap-4 sm:grid-cols-2">
      <div>
        <dt className="text-soft">Time zone</dt>
        <dd className="font-semibold">{timeZone}</dd>
        <dd className="text-pretty text-soft">The workspace counts its days and weeks in it.</dd>
      </div>
      <div>
        <dt className="text-soft">Currency</dt>
        <dd className="font-semibold">
          {currencyName} ({currency})
        </dd>
        <dd className="text-soft">Every amount in the workspace is in it.</dd>
      </div>
    </dl>
  );
}
