import { Chip } from "#ui/chip.tsx";
import type { Reach } from "../rules/reach.ts";

const labels = {
  this_machine: { tone: "at-risk", text: "Only this machine" },
  this_network: { tone: "shared", text: "This network" },
  everybody: { tone: "met", text: "Everybody with the link" },
} as const;

/** Who can open a link that is made here, and how more can. Said before it is sent to somebody who can't. */
export function ReachNote({ reach: { who, sentence, advice }, address }: { reach: Reach; address: string }) {
  const { tone, text } = labels[who];
  return (
    <div className="wrap-anywhere grid justify-items-start gap-2 rounded-control bg-sunk p-4">
      <p className="flex flex-wrap items-center gap-2 font-semibold">
        Who can reach this address? <Chip tone={tone}>{text}</Chip>
      </p>
      <p>
        Links begin with <code>{address}</code>. {sentence}
      </p>
      {advice.length > 0 && (
        <details className="w-full">
          <summary className="cursor-pointer font-semibold">
            {who === "this_machine" ? "How others can reach it" : "What else to see to"}
          </summary>
          <ol className="mt-2 grid list-decimal gap-1.5 pl-5">
            {advice.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </details>
      )}
    </div>
  );
}
