import { isScript, isUnder, type Law } from "./source.ts";

const vague = /^(utils?|helpers?|common|misc|lib|services?|managers?|repository|repositories|dtos?|containers?|index)$/;

const shades =
  "slate|gray|zinc|neutral|stone|mauve|olive|mist|taupe|red|orange|amber|yellow|lime|green|emerald|teal|cyan|sky|blue|indigo|violet|purple|fuchsia|pink|rose";
const rawColour = new RegExp(
  `-(?:${shades})-\\d{2,3}\\b|\\b(?:bg|text|border|fill|stroke|ring)-(?:white|black)\\b|-\\[(?:#|rgb|hsl|okl)`,
);

const dishonest = {
  "waits instead of knowing": /\bsetTimeout\b|\bwaitForTimeout\b|\bsetInterval\b/,
  "turns the clock": /\buse(Fake|Real)Timers\b|\bsetSystemTime\b/,
  "puts a double in the place of the real thing": /\bvi\.(mock|doMock|stubGlobal|spyOn)\b/,
  "leaves tests out": /\b(it|test|describe)\.(skip|only|todo|fixme|fails)\b/,
};

const kebabCase = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+)*$/;
/** Next's own: `[id]`, `(workspace)`, `@modal`. */
const addressPart = /^[[(@]/;

const machinePlace = /(?<![\w.}])\/(home|root|Users|tmp|mnt|var\/folders)\/\w|\b[A-Z]:\\{1,2}Users/;

export const habitLaws: readonly Law[] = [
  {
    says: "no file or folder hides behind a vague name",
    breaches: (sources) =>
      sources
        .filter(({ path }) => isUnder(path, "src") || isUnder(path, "tests"))
        .filter(({ path }) => path.split("/").some((name) => vague.test(lastWord(name))))
        .map(({ path }) => `${path} says nothing`),
    broken: {
      "a bag": { "src/platform/utils.ts": "" },
      "a bag with a label": { "src/ui/date-helpers.ts": "" },
      "a layer": { "src/features/leads/services/lead.ts": "" },
      "a layer in one file": { "src/platform/session-manager.ts": "" },
      "a barrel": { "src/features/leads/components/index.ts": "" },
      "a bag among the tests": { "tests/setup/helpers.ts": "" },
    },
  },
  {
    says: "files and folders are named in kebab-case",
    breaches: (sources) =>
      sources
        .filter(({ path }) => (isUnder(path, "src") || isUnder(path, "tests")) && !path.endsWith("README.md"))
        .filter(({ path }) => !path.split("/").every((name) => kebabCase.test(name) || addressPart.test(name)))
        .map(({ path }) => `${path} is not in kebab-case`),
    broken: {
      "a component in its own case": { "src/ui/DataTable.tsx": "" },
      "a file in snake_case": { "src/platform/client_address.ts": "" },
    },
  },
  {
    says: "no file only forwards",
    breaches: (sources) =>
      sources
        .filter(({ path, code }) => isUnder(path, "src") && isScript(path) && code.includes("export"))
        .filter(({ code }) => code.replace(/^(import|export)\b[^;]*?\bfrom\s+"";?$/gm, "").trim() === "")
        .map(({ path }) => `${path} only forwards`),
    broken: {
      "a barrel under another name": {
        "src/features/leads/components/all.ts":
          '// The board\'s parts.\nexport * from "./card.tsx";\nexport {\n  Lane,\n} from "./lane.tsx";',
      },
    },
  },
  {
    says: "colours come from the theme, never from the raw palette",
    breaches: (sources) =>
      sources
        .filter(({ path, text }) => isUnder(path, "src") && /\.tsx?$/.test(path) && rawColour.test(text))
        .map(({ path, text }) => `${path} paints with ${rawColour.exec(text)?.[0]}`),
    broken: {
      "a red text": { "src/features/leads/components/card.tsx": '<p className="text-red-500" />' },
      "a grey page": { "src/app/page.tsx": '<main className="hover:bg-gray-100/50" />' },
      "a white card": { "src/features/home/components/card.tsx": '<p className="dark:bg-white" />' },
      "a colour of its own": { "src/features/home/components/card.tsx": '<p className="bg-[#fafafa]" />' },
    },
  },
  {
    says: "no file mentions a place on somebody's machine",
    breaches: (sources) =>
      sources
        .filter(({ text }) => text.includes(process.cwd()) || machinePlace.test(text))
        .map(({ path }) => `${path} mentions a place on a machine`),
    broken: {
      "a home": { "README.md": `See ${["", "home", "sofia", "notes.md"].join("/")}.` },
      "a temporary folder": { "src/launch/start.ts": `const log = "${["", "tmp", "start.log"].join("/")}";` },
      "this checkout": { "tests/rules/leads.test.ts": `// as in ${process.cwd()}` },
    },
  },
  {
    says: "a test neither sleeps nor mocks nor leaves anything out",
    breaches: (sources) =>
      sources
        .filter(({ path }) => /\.(test|spec)\.tsx?$/.test(path))
        .flatMap(({ path, code }) =>
          Object.entries(dishonest)
            .filter(([, sign]) => sign.test(code))
            .map(([what]) => `${path} ${what}`),
        ),
    broken: {
      "a nap": { "tests/e2e/sign.spec.ts": "await page.waitForTimeout(500);" },
      "a turned clock": { "tests/rules/sla.test.ts": "vi.useFakeTimers();" },
      "a mocked database": { "tests/commands/sign.test.ts": 'vi.mock("#platform/database/transaction.ts");' },
      "a forgotten only": { "tests/rules/sla.test.ts": 'it.only("counts", () => {});' },
    },
  },
];

function lastWord(name: string): string {
  return /([a-z]+)(\.[.a-z]+)?$/i.exec(name)?.[1]?.toLowerCase() ?? "";
}
