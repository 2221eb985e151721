import { defineConfig } from "vitest/config"

export default defineConfig({
  test: {
    include: ["src/**/*.test.{ts,tsx}", "tests/**/*.test.ts"],
    exclude: ["**/*.long.test.ts", "node_modules", "dist"],
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
})
