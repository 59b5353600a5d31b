import type { z } from "zod";
import { findDraft } from "#features/agreements/drafts/queries/find-draft.ts";
import { proposeVersion } from "#features/agreements/versions/commands/propose-version.ts";
import { bringDefinition } from "#features/definitions/commands/bring-definition.ts";
import { definitionKind } from "#features/definitions/queries/definition-kind.ts";
import { definition } from "#features/definitions/schema/definition.ts";
import { freshly, sign, succeeded } from "./versions.ts";
import type { Cast } from "./workspace.ts";

/** Whoever is in Austria is worthwhile, unless they compete with us; Sales looks before it accepts. */
export const austrians = {
  disqualifiers: [{ field: "company", op: "contains", value: "competitor" }],
  requiredFields: ["email"],
  criteria: { all: [{ field: "country", op: "equals", value: "Austria" }] },
  score: {
    rules: [
      { id: "fair", label: "Met at a fair", when: { field: "source", op: "equals", value: "Fair" }, points: 30 },
      {
        id: "spoke",
        label: "Spoke with us",
        when: { field: "event:touch", op: "count", value: { atLeast: 1 } },
        points: 10,
      },
    ],
    threshold: 10,
  },
  acceptChecks: ["They answered a call"],
  reasons: [{ key: "too_small", label: "Too small for us", mark: "outside_definition" }],
  recycling: { restDays: 30 },
} satisfies z.input<typeof definition>;

/** Has both heads sign a definition, and with the last signature what is handed over at once; answers its version. */
export async function signDefinition(
  house: Cast,
  wish: z.input<typeof definition>,
  now: Date,
  handOver = 0,
): Promise<number> {
  const [sofia, marek] = [await freshly(house.sofia), await freshly(house.marek)];
  const revision = (await findDraft(sofia, definitionKind))?.revision ?? 1;
  const draft = succeeded(await bringDefinition(sofia, { definition: definition.parse(wish), revision }, now));
  const version = succeeded(await proposeVersion(sofia, definitionKind, draft, now));
  succeeded(await sign(sofia, version, now, { kind: definitionKind }));
  succeeded(await sign(marek, version, now, { kind: definitionKind, choice: { handOver } }));
  return version.number;
}
