import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { forgetIgnoredWords, openIgnoredWords } from "./ignored-words";
import { createSpellingStore } from "./spelling-store";

/** Keys are its own properties, as a browser's storage shows them. */
class Storage {
  [key: string]: unknown;
  getItem(key: string) {
    return this[key] ?? null;
  }
  setItem(key: string, value: string) {
    this[key] = value;
  }
  removeItem(key: string) {
    delete this[key];
  }
}

beforeEach(() => vi.stubGlobal("localStorage", new Storage()));
afterEach(() => vi.unstubAllGlobals());

function openPage(userId: string) {
  const store = createSpellingStore("en", openIgnoredWords(userId));
  store.learn(["goverment"], ["goverment"]);
  return store;
}

it("lets a word stand when the page is opened again, for the same person and in the same segment", () => {
  openPage("sari").ignore("one", "goverment");
  expect(openPage("sari").isMistake("one", "goverment")).toBe(false);
  expect(openPage("sari").isMistake("two", "goverment")).toBe(true);
  expect(openPage("budi").isMistake("one", "goverment")).toBe(true);
});

it("keeps the latest thousand, and each once", () => {
  const words = openIgnoredWords("sari");
  words.add("s first");
  for (let at = 0; at < 1_000; at++) words.add(`s ${at}`);
  words.add("s 5");
  expect(words.read()).toHaveLength(1_000);
  expect(words.read()).not.toContain("s first");
  expect(words.read().at(-1)).toBe("s 5");
});

it("forgets every person's when somebody signs out", async () => {
  openPage("sari").ignore("one", "goverment");
  localStorage.setItem("other", "stays");
  await forgetIgnoredWords();
  expect(openPage("sari").isMistake("one", "goverment")).toBe(true);
  expect(localStorage.getItem("other")).toBe("stays");
});

it("goes on where nothing can be kept, or what was kept cannot be read", () => {
  localStorage.setItem("padanan-ignored-words:sari", "{");
  expect(openIgnoredWords("sari").read()).toEqual([]);
  vi.stubGlobal("localStorage", undefined);
  const store = openPage("sari");
  store.ignore("one", "goverment");
  expect(store.isMistake("one", "goverment")).toBe(false);
});
