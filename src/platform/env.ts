import { z } from "zod";

const wholeNumber = (least: number, most: number) => {
  const expected = `a whole number from ${least} to ${most}`;
  return z.coerce.number(expected).int(expected).min(least, expected).max(most, expected);
};
const address = (protocol: RegExp, expected: string) => z.url({ protocol, error: expected });
const postgres = address(/^postgres(ql)?$/, "the address of a Postgres database");

/** Every setting with an example of it; `.env.example` says what each is for. */
const settings = {
  NODE_ENV: [
    z.enum(["development", "production", "test"], "development, production or test").default("production"),
    "production",
  ],
  PORT: [wholeNumber(1, 65_535).default(3000), "3000"],
  HOST: [
    z
      .string()
      .regex(/^[\w.:-]+$/, "a host name or address")
      .default("127.0.0.1"),
    "127.0.0.1",
  ],
  DATA_DIR: [z.string().default(".data"), ".data"],
  APP_URL: [address(/^https?$/, "an http or https address").optional(), "https://ground.example.com"],
  FIRST_START: [z.enum(["open", "closed"], "open or closed").default("closed"), "closed"],
  AUTH_SECRET: [z.string().min(32, "at least 32 characters").optional(), "the output of `openssl rand -base64 32`"],
  TRUSTED_PROXIES: [wholeNumber(0, 10).default(0), "1"],
  DATABASE_URL: [postgres.optional(), "postgresql://app_user:secret@db.example.com:6432/common_ground"],
  DATABASE_DIRECT_URL: [postgres.optional(), "postgresql://app_user:secret@db.example.com:5432/common_ground"],
  DATABASE_MIGRATION_URL: [postgres.optional(), "postgresql://app_owner:secret@db.example.com:5432/common_ground"],
  SMTP_URL: [
    address(/^smtps?$/, "the address of a mail server").optional(),
    "smtps://user:secret@mail.example.com:465",
  ],
  MAIL_FROM: [z.email("an e-mail address").default("common-ground@localhost.localdomain"), "ground@example.com"],
  LOG_LEVEL: [z.enum(["debug", "info", "warn", "error"], "debug, info, warn or error").default("info"), "info"],
} as const satisfies Record<string, readonly [z.ZodType, string]>;

export type Env = { readonly [Name in keyof typeof settings]: z.output<(typeof settings)[Name][0]> };

/**
 * Reads the settings out of `source`; an empty value counts as not set.
 * Answers either the settings or one sentence for each wrong one: its name, what is expected, an example.
 */
export function parseEnv(source: Record<string, string | undefined>): { env: Env } | { problems: string[] } {
  const problems: string[] = [];
  const env: Record<string, unknown> = {};
  for (const [name, [schema, example]] of Object.entries(settings)) {
    const parsed = schema.safeParse(source[name] || undefined);
    if (parsed.success) env[name] = parsed.data;
    else problems.push(`${name} must be ${parsed.error.issues[0]?.message}, for example ${example}.`);
  }
  return problems.length > 0 ? { problems } : { env: env as Env };
}

/** The settings of this process, read once. Wrong ones end it with exit code 1 and a line for each. */
export const env: Env = requireEnv();

/** What a child process gets: this process's own environment and `extra` over it. */
export function childEnvironment(extra: Record<string, string>): NodeJS.ProcessEnv {
  return { ...process.env, ...extra };
}

function requireEnv(): Env {
  const parsed = parseEnv(process.env);
  if ("env" in parsed) return parsed.env;
  process.stderr.write(`${parsed.problems.join("\n")}\n`);
  process.exit(1);
}
