import { expect, it } from "vitest";
import { matchesAll } from "./matches-all";

it.each([
  ["", true],
  ["  ", true],
  ["PUT target", true],
  ["target put", true],
  ["save trans", true],
  ["get", false],
  ["/target", true],
  ["segmentid", true],
  ["v1/segments/", true],
  ["delete", false],
  ["put segments delete", false],
])("finds by %s: %s", (query, expected) => {
  expect(matchesAll("PUT /api/v1/segments/{segmentId}/target Save a translation translate", query)).toBe(
    expected,
  );
});
