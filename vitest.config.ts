/**
 * Every *.test.ts runs with `npm test`; *.long.test.ts (minutes rather than seconds) only with
 * `npm run test:long`, which sets PINCITE_LONG_TESTS and gives each test more time.
 */
import { configDefaults, defineConfig } from "vitest/config"

const long = process.env.PINCITE_LONG_TESTS === "1"

export default defineConfig({
  test: {
    include: ["src/**/*.test.{ts,tsx}", "tests/**/*.test.ts"],
    exclude: [...configDefaults.exclude, "dist/**", ...(long ? [] : ["**/*.long.test.ts"])],
    testTimeout: long ? 600_000 : 60_000,
    hookTimeout: long ? 600_000 : 120_000,
  },
})
