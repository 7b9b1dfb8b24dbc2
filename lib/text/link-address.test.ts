import fc from "fast-check";
import { expect, it } from "vitest";
import { linkAddress } from "./link-address";
import { findTags } from "./tags";

it.each([
  ["https://padanan.example/a?b=1&c=2#d", "https://padanan.example/a?b=1&c=2#d"],
  [" HTTP://padanan.example ", "HTTP://padanan.example"],
  ["mailto:meja@padanan.example?subject=Halo", "mailto:meja@padanan.example?subject=Halo"],
  [`https://padanan.example/"a b"<c>`, "https://padanan.example/%22a%20b%22%3Cc%3E"],
  ["https://padanan.example/berita/é", "https://padanan.example/berita/é"],
  ["javascript:alert(1)", null],
  ["java\nscript:alert(1)", null],
  ["data:text/html,a", null],
  ["//padanan.example/a", null],
  ["/berita", null],
  ["https://", null],
  ["mailto:", null],
  ["", null],
  [`https://a.example/${"b".repeat(1_982)}`, `https://a.example/${"b".repeat(1_982)}`],
  [`https://a.example/${"b".repeat(1_983)}`, null],
])("%j is %j", (address, expected) => expect(linkAddress(address)).toBe(expected));

it("can always stand in a tag, and is then an address as it is", () => {
  const part = fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom('"', "<", ">", "\n", " "));
  fc.assert(
    fc.property(fc.array(part), (parts) => {
      const address = linkAddress(`https://a${parts.join("")}`);
      if (address === null) return;
      expect(findTags(`<a href="${address}">`)).toHaveLength(1);
      expect(linkAddress(address)).toBe(address);
    }),
  );
});
