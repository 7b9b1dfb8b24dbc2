import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { makeTeam } from "../testing/make-people";
import { describeOn } from "../testing/open-test-database";
import { exportSegmentation } from "./export-segmentation";
import { importSegmentation } from "./import-segmentation";

// The measuring data lies beside the checkout and is not part of it.
const shared = new URL("../../../../shared/data/interchange/", import.meta.url);
const folder = new URL("srx/", shared);
const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".srx")) : [];
const schema = fileURLToPath(new URL("schemas/srx/srx20.xsd", shared));
const canValidate = existsSync(schema) && spawnSync("xmllint", ["--version"]).error === undefined;

describeOn(["pglite"], "rule files in use", () => {
  it.skipIf(files.length === 0)("come in, and come out as they were", { timeout: 60_000 }, async () => {
    for (const file of files) {
      const { owner, projectId } = await makeTeam();
      const target = { projectId, mode: "replace" } as const;
      const outcome = await importSegmentation(owner, target, 0, readFileSync(new URL(file, folder)));
      if (outcome.outcome !== "imported") throw new Error(outcome.outcome);
      expect([file, outcome.refused.length < outcome.taken / 20]).toEqual([file, true]);
      const { bytes } = await exportSegmentation(owner, { projectId });
      const again = await importSegmentation(owner, target, 1, bytes);
      expect(again).toMatchObject({ taken: outcome.taken, refused: [], unmapped: [] });
    }
  });

  const title = canValidate
    ? "go out valid against the schema of SRX 2.0"
    : "go out valid against the schema of SRX 2.0 (skipped: no schema beside the checkout, or no xmllint)";
  it.skipIf(!canValidate)(title, { timeout: 60_000 }, async () => {
    for (const file of files) {
      const { owner, projectId } = await makeTeam();
      await importSegmentation(owner, { projectId, mode: "replace" }, 0, readFileSync(new URL(file, folder)));
      const { bytes } = await exportSegmentation(owner, { projectId });
      const { stderr } = spawnSync("xmllint", ["--nonet", "--noout", "--schema", schema, "-"], {
        input: bytes,
        encoding: "utf8",
      });
      expect([file, stderr.includes("- validates")]).toEqual([file, true]);
    }
  });

  it("are not made of nothing", async () => {
    const { reader, projectId } = await makeTeam();
    await expect(exportSegmentation(reader, { projectId })).rejects.toThrow(/nothing to export/);
  });
});
