import { expect, it } from "vitest";
import { createOwnChanges } from "./own-changes";

it("answers once for each change that is on the screen", async () => {
  const changes = createOwnChanges();
  await changes.during(async () => true);
  await changes.during(async () => false);
  expect([await changes.absorb(), await changes.absorb()]).toEqual([true, false]);
});

it("waits for a change that is under way, and for none that failed", async () => {
  const changes = createOwnChanges();
  let answer: (isApplied: boolean) => void = () => undefined;
  const running = changes.during(() => new Promise((resolve) => (answer = resolve)));
  const absorbed = changes.absorb();
  answer(true);
  await running;
  expect(await absorbed).toBe(true);
  await expect(changes.during(() => Promise.reject(new Error("away")))).rejects.toThrow("away");
  expect(await changes.absorb()).toBe(false);
});
