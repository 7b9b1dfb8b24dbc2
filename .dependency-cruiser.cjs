/**
 * The arrows of the house: who may import whom. Each rule carries its reason as its message.
 * @type {import("dependency-cruiser").IConfiguration}
 */
const forbid = (name, from, to, comment) => ({ name, severity: "error", comment, from, to });
const isTest = "\\.test\\.tsx?$";

/** For each pure room, the other pure rooms it may import. */
const arrows = {
  text: [],
  audit: ["text"],
  keyboard: [],
  notification: ["permission"],
  preferences: ["notification"],
  spelling: ["text"],
  messages: [],
  reference: [],
  document: ["text"],
  structure: ["text", "document"],
  segmentation: ["text", "document"],
  alignment: ["text", "document"],
  search: ["text"],
  quality: ["text"],
  checks: ["text", "document"],
  revision: ["text", "document"],
  annotation: ["text", "document", "revision"],
  review: ["text", "document", "revision"],
  permission: ["review"],
  history: ["text", "document", "revision", "review"],
  release: ["text", "document", "revision", "review"],
  formats: ["text", "document", "segmentation", "revision", "annotation", "review", "release"],
};

module.exports = {
  forbidden: [
    forbid(
      "no-circular",
      {},
      { circular: true },
      "Two files that need each other are one file, or hide a third.",
    ),
    ...Object.entries(arrows).map(([room, may]) =>
      forbid(
        `arrow-${room}`,
        { path: `^lib/${room}/`, pathNot: isTest },
        { path: "^lib/", pathNot: `^lib/(${[room, ...may].join("|")})/` },
        `lib/${room} may import only: ${[room, ...may].join(", ")}. Draw the arrow in .dependency-cruiser.cjs first.`,
      ),
    ),
    forbid(
      "pure-rooms-stay-pure",
      { path: "^lib/", pathNot: ["^lib/server/", isTest] },
      { path: ["^lib/server/", "^node_modules/(next|next-auth|react|react-dom|@prisma|pg|@electric-sql)/"] },
      "Pure rooms hold what is true. The world (database, framework, screen) belongs to lib/server, app and components.",
    ),
    forbid(
      "pure-rooms-no-node",
      { path: "^lib/", pathNot: ["^lib/server/", isTest] },
      { dependencyTypes: ["core"] },
      "Pure rooms run anywhere: no node: modules.",
    ),
    forbid(
      "prisma-only-in-data",
      { pathNot: ["^lib/server/(db|data|testing)/", isTest] },
      { path: ["^node_modules/@prisma/", "^node_modules/pglite-prisma-adapter/", "^lib/server/db/client/"] },
      "Prisma is spoken only in lib/server/db and lib/server/data; everyone else gets plain views.",
    ),
    forbid(
      "data-does-not-command",
      { path: "^lib/server/data/", pathNot: isTest },
      { path: "^lib/server/commands/" },
      "Commands compose data; data never calls a command.",
    ),
    forbid(
      "live-tells-only",
      { path: "^lib/server/live/", pathNot: isTest },
      { path: ["^lib/server/commands/", "^lib/server/auth/"] },
      "Streams tell what the data says; they change nothing, and know people only as viewers.",
    ),
    forbid(
      "nobody-waits-for-live",
      { path: "^lib/server/(data|commands)/", pathNot: isTest },
      { path: "^lib/server/live/" },
      "A change is told by a notice in its own transaction, never by calling the streams.",
    ),
    forbid(
      "lib-below-screens",
      { path: "^lib/" },
      { path: "^(app|components|e2e|bench)/" },
      "lib is below the screens.",
    ),
    forbid(
      "components-see-no-server",
      { path: "^components/" },
      { path: "^(app|lib/server)/" },
      "Components get data and callbacks; they never reach the server rooms or the routes.",
    ),
    forbid(
      "ui-knows-no-trade",
      { path: "^components/ui/" },
      { path: ["^lib/(?!messages/)", "^components/(?!ui/)"] },
      "components/ui holds no domain word.",
    ),
    forbid(
      "app-through-data",
      { path: "^app/" },
      { path: "^lib/server/db/" },
      "Pages and routes load through lib/server/data and write through lib/server/commands.",
    ),
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^(lib/server/db/client|\\.next|\\.build)" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: { extensions: [".ts", ".tsx", ".mjs", ".js", ".cjs"] },
    cache: false,
  },
};
