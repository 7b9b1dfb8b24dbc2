import { expect } from "vitest";
import type { Operation } from "../operation";

/** Holds an answer to what the route says that it answers with. */
export async function checkAnswer(operation: Operation | undefined, response: Response): Promise<void> {
  if (operation === undefined) return;
  const { answer } = operation;
  if (answer === "nothing") return expect(response.status).toBe(204);
  if (answer === "file") return expect(response.headers.get("content-disposition")).toMatch(/^attachment/);
  if (answer === "events") return expect(response.headers.get("content-type")).toMatch(/^text\/event-stream/);
  expect(response.headers.get("content-type")).toMatch(/^application\/json/);
  const parsed = answer.safeParse(await response.json());
  expect(parsed.error?.issues ?? []).toEqual([]);
}
