import { expect, it } from "vitest";
import type { BlockRole } from "@/lib/document/block";
import { translate } from "../testing/do-work";
import { makeDocument } from "../testing/make-document";
import { makeTeam } from "../testing/make-people";
import { describeOn, everyEngine } from "../testing/open-test-database";
import { listRows, openDocument } from "./rows";
import { getWorkbench } from "./workbench";

describeOn(everyEngine, "the rows of a document", () => {
  /** 1,204 segments with left-out blocks in between, one of them over the border of two stretches. */
  async function makeLong() {
    const team = await makeTeam();
    const lines = Array.from({ length: 602 }, (_, at) => `Kalimat ke ${at} selesai. Lalu satu lagi di sini.`);
    const roles = lines.map((_, at): BlockRole => {
      if (at === 0) return "title";
      return at === 3 || at === 4 || at === 300 || at === 500 ? "boilerplate" : "paragraph";
    });
    return { team, document: await makeDocument(team.owner, team.projectId, { lines, roles }) };
  }

  it("are those of the whole document, in whatever stretches they are asked for", async () => {
    const { team, document } = await makeLong();
    const { opening } = await openDocument(team.reader, document.id, null);
    const whole = (await getWorkbench(team.reader, document.id)).document;
    const expected = whole.blocks.flatMap((block) =>
      block.role === "boilerplate"
        ? [`left out ${block.segments[0]!.number}-${block.segments.at(-1)!.number}`]
        : block.segments.map(({ id }, at) => `${id} ${at === 0}`),
    );
    const loaded: string[] = [];
    for (const { from, to, at, rowCount } of opening.ranges) {
      const rows = await listRows(team.reader, document.id, { from, to });
      expect(rows.length).toBe(rowCount);
      expect(loaded.length).toBe(at);
      for (const row of rows) {
        loaded.push(
          row.kind === "excluded" ? `left out ${row.first}-${row.last}` : `${row.segment.id} ${row.isFirst}`,
        );
      }
    }
    expect(loaded).toEqual(expected);
    expect(opening.rowCount).toBe(expected.length);
    expect(Object.values(opening.counts).reduce((sum, count) => sum + count)).toBe(
      expected.filter((line) => !line.startsWith("left out")).length,
    );
  });

  it("open at the wanted segment, or at the first open one, with what stands around it", async () => {
    const { team, document } = await makeLong();
    const placed = async (wanted: number | null) => {
      const { opening } = await openDocument(team.reader, document.id, wanted);
      const { at, rows } = opening.window;
      const begin = rows.findIndex((row) => row.kind === "segment" && row.segment.id === opening.beginId);
      const row = rows[begin]!;
      return { place: at + begin, number: row.kind === "segment" ? row.segment.number : null };
    };
    await translate(team.translator, document.segments[0]!.id, "A title");
    expect(await placed(null)).toEqual({ place: 1, number: 2 });
    // Six segments before it are left out, in three rows.
    expect(await placed(700)).toEqual({ place: 696, number: 700 });
    // What is left out takes no work.
    expect((await placed(8)).number).toBe(2);
  });

  it("come whole with a short document", async () => {
    const team = await makeTeam();
    const document = await makeDocument(team.owner, team.projectId);
    const { opening } = await openDocument(team.reader, document.id, null);
    expect(opening.window).toMatchObject({ at: 0 });
    expect(opening.window.rows.length).toBe(opening.rowCount);
  });
});
