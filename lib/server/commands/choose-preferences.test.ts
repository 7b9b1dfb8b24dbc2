import { expect, it } from "vitest";
import { defaultPreferences } from "@/lib/preferences/preferences";
import { getPreferences } from "../data/preferences";
import { makeViewer } from "../testing/make-people";
import { describeOn, everyEngine } from "../testing/open-test-database";
import { choosePreferences } from "./choose-preferences";

describeOn(everyEngine, "preferences", () => {
  it("are the defaults until somebody chooses", async () => {
    expect(await getPreferences(await makeViewer())).toEqual(defaultPreferences);
  });

  it("are a person's own, and a change leaves the rest", async () => {
    const [one, other] = [await makeViewer(), await makeViewer()];
    await choosePreferences(one, { theme: "dark", keys: { confirm: ["Mod+K"] } });
    await choosePreferences(one, { density: "compact", keys: { undo: ["U"] } });
    const expected = {
      ...defaultPreferences,
      theme: "dark",
      density: "compact",
      keys: { confirm: ["Mod+K"], undo: ["U"] },
    };
    expect(await getPreferences(one)).toEqual(expected);
    expect(await getPreferences(other)).toEqual(defaultPreferences);
  });

  it("lose neither of two changes at once", async () => {
    const viewer = await makeViewer();
    await Promise.all([
      choosePreferences(viewer, { theme: "light" }),
      choosePreferences(viewer, { editor: "plain" }),
      choosePreferences(viewer, { language: "id" }),
    ]);
    expect(await getPreferences(viewer)).toMatchObject({ theme: "light", editor: "plain", language: "id" });
  });
});
