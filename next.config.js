const always = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "Cross-Origin-Resource-Policy", value: "same-origin" },
  { key: "Strict-Transport-Security", value: "max-age=63072000; includeSubDomains" },
];

/** @type {import("next").NextConfig} */
export default {
  // The tests type-check the whole repository; a second check here would only slow every build.
  typescript: { ignoreBuildErrors: true },
  // One copy each, loaded by Node as they are: native code and long-lived connections don't survive bundling.
  serverExternalPackages: [
    "nodemailer",
    "pg",
    "pg-boss",
    "pino",
    "@node-rs/argon2",
    "@prisma/client",
    "@prisma/adapter-pg",
  ],
  poweredByHeader: false,
  // Pages and answers get all of theirs in src/proxy.ts, but for those that it must not see.
  headers: async () => [
    { source: "/_next/static/:path*", headers: always },
    {
      source: "/api/v1/imports/:preview(preview)?",
      headers: [
        ...always,
        { key: "Content-Security-Policy", value: "default-src 'none'; frame-ancestors 'none'" },
        { key: "Referrer-Policy", value: "same-origin" },
      ],
    },
  ],
  reactStrictMode: true,
  devIndicators: false,
  // `next dev` would write instructions for coding tools into the repository.
  agentRules: false,
};
