import { defineConfig } from "vitest/config";

/** Tests of the workbench in a real browser, against a real server and record (`npm run test:web`). */
export default defineConfig({
  root: import.meta.dirname,
  test: { include: ["test/**/*.test.ts"], testTimeout: 60_000, hookTimeout: 90_000, fileParallelism: false },
});
