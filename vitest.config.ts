import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL(".", import.meta.url));

export default defineConfig({
  resolve: {
    alias: {
      "@": root,
      // It throws outside a React server; the tests run the same modules in plain Node.
      "server-only": `${root}lib/server/testing/empty.ts`,
    },
  },
  test: {
    include: [
      "lib/**/*.test.{ts,tsx}",
      "components/**/*.test.{ts,tsx}",
      "prisma/**/*.test.ts",
      "bin/**/*.test.ts",
    ],
    globalSetup: ["lib/server/testing/prepare-database.ts"],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
  },
});
