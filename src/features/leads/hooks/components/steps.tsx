/** What to do in the other program, in its order. */
export function Steps({ steps }: { steps: readonly string[] }) {
  return (
    <ol className="wrap-anywhere grid max-w-prose list-decimal gap-2 pl-5 marker:text-soft">
      {steps.map((step) => (
        <li key={step} className="text-pretty pl-1">
          {step}
        </li>
      ))}
    </ol>
  );
}
