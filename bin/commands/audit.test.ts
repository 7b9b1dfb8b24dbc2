import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { auditText } from "@/lib/audit/link";
import { sha256 } from "@/lib/server/data/revisions";
import { runAudit } from "./audit";
import { BadInput } from "./bad-input";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "padanan-audit-"));
  vi.spyOn(console, "error").mockImplementation(() => undefined);
});
afterAll(() => rmSync(folder, { recursive: true }));

const projectId = "0190a3c2-0000-7000-8000-000000000001";

function chainOf(count: number): string[] {
  let hash: string | null = null;
  return Array.from({ length: count }, (_, at) => {
    const entry = {
      seq: at + 1,
      at: `2026-11-01T08:00:0${at}.000Z`,
      projectId,
      documentId: null,
      segmentId: null,
      actorId: null,
      kind: "project.changed",
      data: { at },
    };
    hash = sha256(auditText(hash, entry));
    return JSON.stringify({ ...entry, hash });
  });
}

async function run(lines: readonly string[]) {
  const file = path.join(folder, "log.jsonl");
  writeFileSync(file, lines.map((line) => `${line}\n`).join(""));
  const written: string[] = [];
  const code = await runAudit([file], async (line) => void written.push(line));
  return { code, ...(JSON.parse(written.join("")) as { holds: boolean; fault?: string; entries: number }) };
}

describe("padanan audit LOG.jsonl", () => {
  const chain = chainOf(5);

  it("ends with 0 where the chain holds", async () => {
    expect(await run(chain)).toMatchObject({ code: 0, holds: true, entries: 5 });
  });

  it.each([
    [
      "altered",
      chain.with(2, chain[2]!.replace("project.changed", "project.created")),
      /line 3: entry 3 is not/,
    ],
    ["missing", chain.toSpliced(2, 1), /line 3: entry 4 stands where 3 should/],
    ["cut at the beginning", chain.slice(1), /line 1: entry 2 stands where 1 should/],
  ])("ends with 1 and names the first bad entry: %s", async (_, lines, fault) => {
    expect(await run(lines)).toMatchObject({ code: 1, holds: false, fault: expect.stringMatching(fault) });
  });

  it.each([[["{"]], [['{"seq":1}']], [[]]])("refuses what is no log: %j", async (lines) => {
    await expect(run(lines)).rejects.toThrow(BadInput);
  });

  it("refuses a file that is not there", async () => {
    await expect(runAudit([path.join(folder, "none")], async () => undefined)).rejects.toThrow(BadInput);
  });
});
