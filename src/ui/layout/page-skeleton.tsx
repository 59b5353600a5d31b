import { Skeleton } from "../skeleton.tsx";

/** A page while it is read: its title and its cards, in their places. */
export function PageSkeleton() {
  return (
    <main id="content" aria-busy="true" className="mx-auto grid w-full max-w-3xl gap-5 px-4 py-6 sm:px-8 md:py-8">
      <p role="status" className="sr-only">
        Loading…
      </p>
      <div className="grid gap-2.5">
        <Skeleton className="h-7 w-48" />
        <Skeleton className="h-4 w-72 max-w-full" />
      </div>
      <Skeleton className="h-56 rounded-card" />
      <Skeleton className="h-40 rounded-card" />
    </main>
  );
}
