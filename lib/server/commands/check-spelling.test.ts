import { expect, it } from "vitest";
import { proveViewer } from "../viewer";
import { checkSpelling } from "./check-spelling";

const viewer = proveViewer({
  userId: "u",
  sessionId: "s",
  token: null,
  name: "N",
  email: "e",
  isOwner: false,
});

it("names what no dictionary knows, and what may have been meant", async () => {
  const words = ["The", "goverment", "doesn’t", "goverment"];
  const answer = await checkSpelling(viewer, { language: "en-GB", words, suggests: true });
  expect(answer.unknown.map(({ word }) => word)).toEqual(["goverment"]);
  expect(answer.unknown[0]!.suggestions).toContain("government");
});

it("names every unknown word, and suggests for the first twenty at most", async () => {
  const words = Array.from({ length: 26 }, (_, at) => `zq${String.fromCharCode(97 + at)}xv`);
  const { unknown } = await checkSpelling(viewer, { language: "en", words, suggests: true });
  expect(unknown).toHaveLength(26);
  expect(unknown.slice(20).every(({ suggestions }) => suggestions.length === 0)).toBe(true);
});

it("says where it has no dictionary", async () => {
  expect(await checkSpelling(viewer, { language: "id", words: ["apa"], suggests: true })).toEqual({
    isSupported: false,
    unknown: [],
  });
});
