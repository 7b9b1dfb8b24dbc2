import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { jsonSchema } from "./exchange";

it("is published as it is", () => {
  expect(JSON.parse(readFileSync("docs/bilingual.schema.json", "utf8"))).toEqual(jsonSchema());
});
