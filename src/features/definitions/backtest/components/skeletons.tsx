import { Skeleton } from "#ui/skeleton.tsx";

/** The place of the figures while the first ones are counted. */
export function FiguresSkeleton({ title }: { title: string }) {
  return (
    <section aria-busy className="rounded-card border border-line bg-surface p-5 sm:p-6">
      <h2 className="mb-4 text-base">{title}</h2>
      <p role="status" className="sr-only">
        Counting…
      </p>
      <div className="grid gap-5">
        <div className="grid grid-cols-3 gap-3">
          {["volume", "precision", "recall"].map((figure) => (
            <div key={figure} className="grid gap-2">
              <Skeleton className="h-3 w-4/5" />
              <Skeleton className="h-8 w-14" />
              <Skeleton className="h-3 w-full" />
            </div>
          ))}
        </div>
        <Skeleton className="h-40" />
        <Skeleton className="h-16" />
      </div>
    </section>
  );
}

/** The place of one clause's bar. */
export function BarSkeleton() {
  return <Skeleton className="h-4 w-full" />;
}

/** The place of a card of which nobody knows yet whether there is something to say. */
export function CardSkeleton() {
  return <Skeleton className="h-52 rounded-card" />;
}
