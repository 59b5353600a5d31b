/** The shape of what comes, while it comes. Give it the size of the real thing, so that nothing jumps. */
export function Skeleton({ className = "h-4 w-full" }: { className?: string }) {
  return <div aria-hidden="true" className={`animate-appear rounded-control bg-sunk ${className}`} />;
}
