import { expect, it } from "vitest";
import { reviewModes } from "@/lib/review/rules";
import { roles } from "./can";
import { mayWrite } from "./may-write";

it.each(reviewModes)("%s", (mode) => {
  const writing = roles.filter((role) => mayWrite(role, mode));
  expect(writing).toEqual(
    mode === "free_edit" ? ["owner", "translator", "reviewer"] : ["owner", "translator"],
  );
});
