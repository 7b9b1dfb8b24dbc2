import { expect, it } from "vitest";
import { isWhole } from "./shell-cache";

const markup = `<link href="/_next/static/chunks/a.css"/><script src="/_next/static/chunks/b.js"></script>
<script>self.__next_f.push([1,"\\"/_next/static/chunks/c.js\\""])</script>`;
const parts = ["/_next/static/chunks/a.css", "/_next/static/chunks/b.js", "/_next/static/chunks/c.js"];

it("is whole where every script and style that the page names is of the build", () => {
  expect(isWhole(markup, [...parts, "/_next/static/chunks/other.js"])).toBe(true);
});

it.each(parts)("is not where %s is of another build", (missing) => {
  expect(
    isWhole(
      markup,
      parts.filter((part) => part !== missing),
    ),
  ).toBe(false);
});

it("is not where the page names none at all, as one that says that something went wrong", () => {
  expect(isWhole("<p>Sorry</p>", parts)).toBe(false);
});
