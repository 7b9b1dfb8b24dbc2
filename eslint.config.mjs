import { defineConfig, globalIgnores } from "eslint/config";
import nextCoreWebVitals from "eslint-config-next/core-web-vitals";
import nextTypescript from "eslint-config-next/typescript";

const pureRooms = ["lib/*.ts", "lib/!(server)/**/*.ts"];

/** What is the same in every language. */
const signs = [
  "✓",
  "·",
  "…",
  "–",
  "—",
  "▸",
  "/",
  "+",
  "×",
  "→",
  "←",
  ":",
  ",",
  ".",
  "(",
  ")",
  "?",
  "!",
  "“",
  "”",
  "[",
  "]",
];

const readByPersons = "A person reads this: put the words into lib/messages, in every language.";

export default defineConfig([
  globalIgnores([".next/**", ".build/**", ".data/**", "lib/server/db/client/**", "next-env.d.ts"]),
  ...nextCoreWebVitals,
  ...nextTypescript,
  {
    rules: {
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/consistent-type-imports": "error",
      curly: ["error", "multi-line"],
      eqeqeq: "error",
      "max-lines": ["error", { max: 300, skipBlankLines: false, skipComments: false }],
      "no-warning-comments": ["error", { terms: ["todo", "fixme", "xxx"] }],
    },
  },
  {
    files: ["**/*.{ts,tsx}"],
    ignores: ["app/**", "*.config.*", "e2e/playwright.config.ts", "instrumentation.ts"],
    rules: {
      "no-restricted-syntax": [
        "error",
        {
          selector: "ExportDefaultDeclaration",
          message:
            "Named exports only: a thing keeps one name everywhere. Next's own files are the exception.",
        },
      ],
    },
  },
  {
    files: ["app/**/*.tsx", "components/**/*.tsx"],
    // The last resort stands outside everything, the catalogues too.
    ignores: ["app/global-error.tsx"],
    rules: {
      "react/jsx-no-literals": ["error", { allowedStrings: signs, ignoreProps: true }],
      "no-restricted-syntax": [
        "error",
        {
          selector:
            "JSXAttribute[name.name=/^(aria-label|aria-description|title|alt|placeholder|label|hint|legend|description|action)$/] > Literal[value=/\\p{L}{2}/u]",
          message: readByPersons,
        },
        { selector: "JSXExpressionContainer Literal[value=/^\\p{Lu}\\p{Ll}+ /u]", message: readByPersons },
        {
          selector: "JSXExpressionContainer TemplateElement[value.cooked=/^\\p{Lu}\\p{Ll}+ /u]",
          message: readByPersons,
        },
      ],
    },
  },
  {
    files: pureRooms,
    ignores: ["**/*.test.ts"],
    rules: {
      "no-restricted-globals": [
        "error",
        { name: "process", message: "Pure rooms do not know the machine: pass the value in." },
        { name: "fetch", message: "Pure rooms do not touch the world: lib/server does." },
        { name: "window", message: "Pure rooms run without a browser." },
        { name: "document", message: "Pure rooms run without a browser." },
      ],
      "no-restricted-properties": [
        "error",
        { object: "Date", property: "now", message: "Time comes as an argument in pure rooms." },
        { object: "Math", property: "random", message: "Chance comes as an argument in pure rooms." },
        { object: "crypto", property: "randomUUID", message: "Ids come as arguments in pure rooms." },
      ],
    },
  },
  {
    files: ["e2e/**/*.ts"],
    rules: {
      "react-hooks/rules-of-hooks": "off",
      "no-restricted-properties": [
        "error",
        {
          property: "waitForTimeout",
          message: "Wait for what the person would see, never for a fixed time.",
        },
      ],
    },
  },
]);
