import { expect, it } from "vitest";
import { createSpellingStore } from "./spelling-store";

const text = "The goverment of Zqland and zqland’s goverment.";

function storeOf() {
  const store = createSpellingStore("en");
  store.learn(["The", "goverment", "Zqland", "zqland’s"], ["goverment", "Zqland", "zqland’s"]);
  const mistakes = (id = "s") => store.mistakesIn(id, text, "Sumber").map(({ word }) => word);
  return { store, mistakes };
}

it("names the words that no dictionary knows, each where it stands", () => {
  const { store } = storeOf();
  const spans = store.mistakesIn("s", text, "Sumber").map(({ word, span }) => [word, span.start]);
  expect(spans).toEqual([
    ["goverment", 4],
    ["Zqland", 17],
    ["zqland’s", 28],
    ["goverment", 37],
  ]);
});

it("lets an accepted word stand everywhere, with a genitive too, until the project refuses it", () => {
  const { store, mistakes } = storeOf();
  store.accept("Zqland");
  expect(mistakes()).toEqual(["goverment", "zqland’s", "goverment"]);
  store.accept("zqland");
  expect(mistakes()).toEqual(["goverment", "goverment"]);
  store.reject("zqland");
  expect(mistakes()).toEqual(["goverment", "zqland’s", "goverment"]);
});

it("lets an ignored word stand in its segment alone, and forgets what a dictionary knows by now", () => {
  const { store, mistakes } = storeOf();
  store.ignore("s", "goverment");
  expect(mistakes()).toEqual(["Zqland", "zqland’s"]);
  expect(mistakes("other")).toContain("goverment");
  store.learn(["goverment"], []);
  expect(mistakes("other")).toEqual(["Zqland", "zqland’s"]);
});
