import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    projects: [{ test: { name: "architecture", include: ["tests/architecture.test.ts"] } }],
  },
});
