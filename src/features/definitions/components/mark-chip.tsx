import type { Team } from "#platform/actor.ts";
import { Chip } from "#ui/chip.tsx";
import type { Mark } from "../rules/marks.ts";

type MarkChipProps = {
  mark: Mark;
  /** Of the version that it is compared with. */
  version: number;
  /** Who worded the clause last, and for which team. */
  by: { readonly name: string; readonly team: Team | undefined };
};

/** How a clause differs from what is in force, and who had it so. */
export function MarkChip({ mark, version, by: { name, team } }: MarkChipProps) {
  switch (mark.kind) {
    case "new":
      return <Chip tone={team ?? "shared"}>New since v{version}</Chip>;
    case "reworded":
      return (
        <details className="min-w-0">
          <summary className="w-fit cursor-pointer">
            <Chip tone={team ?? "shared"}>{name} changed it</Chip>
          </summary>
          <p className="wrap-anywhere pt-1 text-soft text-sm">
            Version {version} says: <del className="no-underline">{mark.before}</del>
          </p>
        </details>
      );
    case "raised":
    case "lowered":
      return (
        <Chip tone={team ?? "shared"}>
          {mark.from} → {mark.to}, {name} {mark.kind} it
        </Chip>
      );
  }
}
