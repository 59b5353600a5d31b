import type { TestDatabase } from "./clone.ts";

/** The settings of app and factories alike: what one lays, the other finds. */
export function appSettings(baseUrl: string, name: string, database: TestDatabase): Record<string, string> {
  const secret = "a secret for tests, which guards nothing";
  return {
    NODE_ENV: "production",
    NEXT_TELEMETRY_DISABLED: "1",
    DATA_DIR: `.data/test/${name}`,
    DATABASE_URL: database.app,
    APP_URL: baseUrl,
    NEXTAUTH_URL: baseUrl,
    AUTH_TRUST_HOST: "true",
    AUTH_SECRET: secret,
    NEXTAUTH_SECRET: secret,
    // The access matrix knocks at closed doors, browsers go through open ones.
    FIRST_START: name === "e2e" ? "open" : "closed",
    LOG_LEVEL: "warn",
  };
}
