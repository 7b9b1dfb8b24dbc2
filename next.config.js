import createNextIntlPlugin from "next-intl/plugin";

/** @type {import("next").NextConfig} */
const config = {
  // PGlite loads WebAssembly from its own folder, and the schema engine likewise: neither survives bundling.
  serverExternalPackages: [
    "@electric-sql/pglite",
    "pglite-prisma-adapter",
    "@prisma/adapter-pg",
    "@prisma/schema-engine-wasm",
    "@node-rs/argon2",
    "pg",
  ],
  // The text of a segment has no syntax: no parser is sent for it.
  turbopack: {
    resolveAlias: {
      "@codemirror/language": "./components/editor/no-syntax.ts",
      "@lezer/common": "./components/editor/no-syntax.ts",
    },
  },
  poweredByHeader: false,
  images: { unoptimized: true },
  productionBrowserSourceMaps: false,
  typescript: { ignoreBuildErrors: true },
  devIndicators: false,
};

export default createNextIntlPlugin({
  requestConfig: "./app/language.ts",
  // Messages are parsed when the workbench is built: a browser is sent no parser.
  experimental: {
    messages: { path: "./lib/messages", format: "json", locales: ["en", "id"], precompile: true },
  },
})(config);
