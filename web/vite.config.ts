import { defineConfig } from "vite";

/** Where `isnad open` listens while the workbench itself is being worked on (`npm run dev --workspace web`). */
const server = process.env.ISNAD_SERVER ?? "http://127.0.0.1:4747";

export default defineConfig({
  root: import.meta.dirname,
  // The server sends one page for all addresses, so assets are named from the root.
  base: "/",
  build: {
    outDir: "../dist/web",
    emptyOutDir: true,
    target: "es2022",
    // The policy of the server allows no `data:` scripts or fonts: everything is a file.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    sourcemap: false,
    rolldownOptions: {
      // "use client" lines of libraries are for other frameworks.
      onLog: (level, log, report) => (log.code === "MODULE_LEVEL_DIRECTIVE" ? undefined : report(level, log)),
    },
  },
  server: { proxy: { "/api": server } },
});
