import { isUnder, type Law } from "./source.ts";

export type Room = "schema" | "rules" | "policy" | "queries" | "commands" | "reactions" | "actions" | "components";

/** The closed vocabulary of a feature's files, each with what it may import of its own and of lower features. */
const mayImport: Record<Room, readonly Room[]> = {
  schema: ["schema"],
  rules: ["schema", "rules"],
  policy: ["schema"],
  queries: ["schema", "rules", "policy", "queries"],
  commands: ["schema", "rules", "policy", "queries", "commands"],
  reactions: ["schema", "queries", "commands"],
  actions: ["schema", "commands"],
  components: ["schema", "rules", "policy", "queries", "actions", "components"],
};

/**
 * The room that a feature's file belongs to, or null: `leads/rules.ts`, or `leads/rules/stages.ts` where it is split by noun,
 * both also in a sub-noun (`leads/imports/rules.ts`). Components always have a folder.
 */
export function roomOf(path: string): Room | null {
  if (!isUnder(path, "src/features")) return null;
  const inFeature = path.split("/").slice(3);
  const door = inFeature.findIndex((name) => isRoom(name.replace(/\.ts$/, "")));
  const [entrance = "", ...behind] = inFeature.slice(door);
  const room = entrance.replace(/\.ts$/, "");
  if (!isRoom(room)) return null;
  const isWhole = behind.length === 0 && entrance === `${room}.ts` && room !== "components";
  const isPart = behind.length === 1 && entrance === room && (room === "components" ? /\.tsx?$/ : /\.ts$/).test(path);
  return isWhole || isPart ? room : null;
}

export const roomLaws: readonly Law[] = [
  {
    says: "a feature speaks the closed vocabulary of files",
    breaches: (sources) =>
      sources
        .filter(({ path }) => isUnder(path, "src/features") && roomOf(path) === null)
        .map(({ path }) => `${path} is no room of a feature`),
    broken: {
      "a word of its own": { "src/features/leads/scoring.ts": "" },
      "a component outside of components": { "src/features/leads/board.tsx": "" },
      "a component in a file of that name": { "src/features/leads/components.ts": "" },
      "a folder in a split": { "src/features/leads/rules/stages/order.ts": "" },
      "rules that render": { "src/features/leads/rules/stages.tsx": "" },
      "a file beside the features": { "src/features/refusals.ts": "" },
    },
  },
  {
    says: "a room is one file or one folder, not both",
    breaches: (sources) => {
      const paths = sources.filter(({ path }) => roomOf(path) !== null).map(({ path }) => path);
      return paths
        .filter((path) => paths.some((other) => isUnder(other, path.replace(/\.ts$/, ""))))
        .map((path) => `${path} has a folder of its name beside it`);
    },
    broken: {
      "rules beside a folder of rules": {
        "src/features/leads/rules.ts": "",
        "src/features/leads/rules/stages.ts": "",
      },
    },
  },
  {
    says: "a room imports only from the rooms it may",
    breaches: (sources) =>
      sources.flatMap(({ path, imports }) => {
        const room = roomOf(path);
        if (room === null) return [];
        return imports
          .filter(({ target }) => !isOpenTo(room, target))
          .map(({ target }) => `${path} may not import ${target}`);
      }),
    broken: Object.fromEntries(
      [
        ["a schema that calculates", "schema", "./rules.ts"],
        ["rules that read", "rules", "./queries.ts"],
        ["rules that ask for permission", "rules", "./policy.ts"],
        ["a policy that calculates", "policy", "./rules.ts"],
        ["queries that write", "queries", "./commands.ts"],
        ["commands that render", "commands", "./components/card.tsx"],
        ["commands that colour", "commands", "#ui/tone.ts"],
        ["commands that know their action", "commands", "./actions.ts"],
        ["reactions that call an action", "reactions", "./actions.ts"],
        ["an action that reads on its own", "actions", "./queries.ts"],
        ["an action that reads of a lower feature", "actions", "#features/activity/queries/trail.ts"],
        ["a component that writes without an action", "components/card", "./../commands.ts"],
      ].map(([name, room, target]) => [name, { [`src/features/leads/${room}.ts`]: `import "${target}";` }]),
    ),
  },
];

/** Packages are weighed by the laws of purity; the platform is open to all, but to pure rooms only where it is pure itself. */
function isOpenTo(room: Room, target: string): boolean {
  const other = roomOf(target);
  if (other !== null) return mayImport[room].includes(other);
  return !isUnder(target, "src/ui") || room === "components";
}

function isRoom(name: string): name is Room {
  return Object.hasOwn(mayImport, name);
}
