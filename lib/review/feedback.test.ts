import { expect, it } from "vitest";
import { lastMonths } from "./feedback";

it.each([
  ["2026-11-23T18:00:00.000Z", "2025-12", "2026-11"],
  ["2026-01-31T23:59:59.999Z", "2025-02", "2026-01"],
  ["2024-02-29T00:00:00.000Z", "2023-03", "2024-02"],
])("the year that ends with %s", (now, first, last) => {
  const months = lastMonths(now);
  expect([months.length, months[0], months.at(-1)]).toEqual([12, first, last]);
  expect(months).toEqual([...new Set(months)].toSorted());
});
