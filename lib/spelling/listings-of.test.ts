import { expect, it } from "vitest";
import { listingsOf, writeListed } from "./listings-of";

it.each([
  ["podcaster", ["podcaster"]],
  ["Podcaster", ["Podcaster", "podcaster"]],
  ["Prabowo’s", ["Prabowo's", "Prabowo", "prabowo's", "prabowo"]],
  ["e\u0301lan", ["élan"]],
])("%s is known by %j", (word, listings) => {
  expect(listingsOf(word)).toEqual(listings);
});

it("finds a word under its own listing, and no name in small letters under its capital", () => {
  for (const word of ["Mkhize", "don’t", "İzmir", "𐐀bc", "ß"]) {
    expect(listingsOf(word)).toContain(writeListed(word));
  }
  expect(listingsOf("jokowi")).not.toContain("Jokowi");
});
