// Faults that the judge must find. Each is put into a copy of the built server, or done to the database behind its back;
// the product's own code knows nothing of them. A patch that fits nowhere stops the run: it has to follow the code.
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { root } from "../../bin/prepare.mjs";

const name = String.raw`[\w$]+`;
const pattern = (text) => new RegExp(text.replaceAll("NAME", name), "g");

export const plants = [
  {
    name: "no version predicate",
    // A save upon a text that is no longer the newest is taken all the same.
    patches: [
      [
        pattern(
          String.raw`if\(\((NAME)\?\.id\?\?null\)===(NAME)\|\|null===\1\|\|\1\.text===(NAME)\)return null;`,
        ),
        "if(1)return null;",
      ],
    ],
    breaks: ["no save overwrites another"],
  },
  {
    name: "acknowledge before commit",
    patches: [
      [
        pattern(String.raw`async function (NAME)\((NAME)\)\{(?=(?:(?!function ).){0,150}?\.\$transaction\()`),
        "async function $1($2){let told,first=new Promise(go=>told=go);return Promise.race([first,$1_0(async tx=>{" +
          "let answer=await $2(tx);told(answer);await new Promise(go=>setTimeout(go,400));return answer})])}async function $1_0($2){",
      ],
    ],
    breaks: [
      "every acknowledged save is there exactly once",
      "every acknowledged change is there exactly once",
      "every acknowledged decision is there exactly once",
    ],
  },
  {
    name: "retry without mutationId",
    // The server makes an id of its own for each request, so that a retry is another save.
    patches: [
      [
        pattern(String.raw`return\{\.\.\.(NAME),id:\(0,(NAME)\.randomUUID\)\(\),side:`),
        "return{...$1,mutationId:(0,$2.randomUUID)(),id:(0,$2.randomUUID)(),side:",
      ],
    ],
    breaks: ["every acknowledged save is there exactly once"],
  },
  {
    name: "audit outside the transaction",
    patches: [
      [
        pattern(String.raw`await (NAME)\.auditEvent\.create\((\{data:\{kind:[^}]*\}\})\)\}`),
        "globalThis.padananDatabase.then(db=>setTimeout(()=>db.client.auditEvent.create($2).catch(()=>{}),200))}",
      ],
    ],
    breaks: ["one entry in the log for each effect"],
  },
  {
    name: "approving the head instead of the seen revision",
    // What the reviewer sent as seen is replaced by what stands there now.
    patches: [
      [
        pattern(
          String.raw`(async function NAME\(NAME,NAME,(NAME),(NAME)\)\{)(let\{decision:NAME,mutationId:NAME,reason:NAME\}=\3)`,
        ),
        "$1$3={...$3,sourceRevisionId:$2.sourceHead.id,sourceSha256:$2.sourceHead.sha256,targetRevisionId:$2.targetHead?.id,targetSha256:$2.targetHead?.sha256};$4",
      ],
    ],
    breaks: ["every approval names the revisions that were seen"],
  },
  {
    name: "import overwriting",
    // What the preview showed is not compared with what stands there.
    patches: [
      [
        pattern(
          String.raw`for\(let (NAME) of (NAME)\.flatMap\(\(\{segments:(NAME)\}\)=>\3\)\)\(0,NAME\.NAME\)\(NAME\.get\(\1\.segmentId\),\1\);`,
        ),
        "",
      ],
    ],
    breaks: ["no import overwrites"],
  },
  {
    name: "merge dropping history",
    // The target of a merge begins anew, and what would have told that words are missing is taken out.
    patches: [
      [pattern(String.raw`(origin:"merged",parents:.{0,200}?targets:)\[(NAME)\]`), '$1[""]'],
      [pattern(String.raw`throw Error\("The text is not conserved\."\)`), "return[]"],
    ],
    breaks: ["a split or merge loses no word"],
  },
  {
    name: "merge forgetting what it came of",
    // Only the first of the segments that were merged is named.
    patches: [
      [
        pattern(
          String.raw`(lineage\.createMany\(\{data:NAME\.flatMap\(\(\{id:NAME\},NAME\)=>NAME\(NAME,NAME\))(\.map\()`,
        ),
        "$1.slice(0,1)$2",
      ],
    ],
    breaks: ["every segment knows what it came of"],
  },
  {
    name: "a release of a text that has moved on",
    // Whether somebody wrote while the files were written is not asked.
    patches: [
      [
        pattern(String.raw`\|\|await \(0,NAME\.NAME\)\(NAME,NAME\.documentId\)!==NAME\.token\?null:`),
        "?null:",
      ],
    ],
    breaks: ["a release holds what stood there"],
  },
  {
    name: "a cached session after removal",
    // Whoever was once let in stays let in, by a memory of this process.
    patches: [
      [
        pattern(
          String.raw`(async function NAME\((NAME),(NAME)=new Date\)\{)(let (NAME)=await \(0,NAME\.NAME\)\(\),(NAME)=)(await \5\.session\.findFirst\()`,
        ),
        "$1let seen=globalThis.padananSeen??=new Map;$4seen.get($2)??$7",
        // The first answer is kept.
        pattern(String.raw`(include:\{user:!0\}\}\);if\(null===(NAME)\)return null;)`),
        "$1globalThis.padananSeen?.set($2.id,$2);",
      ],
    ],
    breaks: ["no write succeeds after a removal"],
  },
  {
    name: "a text changed behind the triggers",
    spoil: `ALTER TABLE "Revision" DISABLE TRIGGER USER;
      UPDATE "Revision" SET "text" = "text" || ' ' WHERE "id" = (SELECT "id" FROM "Revision" WHERE "origin" = 'typed' LIMIT 1)`,
    breaks: ["every chain of revisions verifies"],
  },
  {
    name: "an entry of the log taken out",
    spoil: `ALTER TABLE "AuditEvent" DISABLE TRIGGER USER;
      DELETE FROM "AuditEvent" WHERE "kind" = 'segment.saved' AND "seq" = (
        SELECT min("seq") FROM "AuditEvent" WHERE "kind" = 'segment.saved')`,
    breaks: ["the log's chain verifies"],
  },
  {
    name: "a released file rewritten behind the triggers",
    // As somebody would who takes care that the row still fits itself.
    spoil: `ALTER TABLE "ReleaseFile" DISABLE TRIGGER USER;
      UPDATE "ReleaseFile" f SET "bytes" = n."bytes", "sha256" = encode(sha256(n."bytes"), 'hex'), "size" = length(n."bytes")
      FROM (SELECT "releaseId", "format", "bytes" || ' '::bytea AS "bytes" FROM "ReleaseFile" WHERE "format" = 'html' LIMIT 1) n
      WHERE f."releaseId" = n."releaseId" AND f."format" = n."format"`,
    breaks: ["a release is the same byte for byte for ever"],
  },
  {
    name: "a status that nobody decided",
    spoil: `ALTER TABLE "Segment" DISABLE TRIGGER USER;
      UPDATE "Segment" SET "status" = 'approved' WHERE "id" = (
        SELECT "id" FROM "Segment" WHERE "status" = 'draft' AND "retiredById" IS NULL LIMIT 1)`,
    breaks: ["every status equals its recomputation"],
  },
];

/** Hands `work` what a run with this fault needs: a patched copy of the build, or what to do to the database. */
export async function withPlant({ name: plant, patches, spoil }, work) {
  if (patches === undefined) return work({ spoil });
  const copy = mkdtempSync(path.join(tmpdir(), "padanan-planted-"));
  try {
    for (const entry of readdirSync(root)) {
      if (entry !== ".next") symlinkSync(path.join(root, entry), path.join(copy, entry));
    }
    cpSync(path.join(root, ".next"), path.join(copy, ".next"), {
      recursive: true,
      filter: (source) => !/\.next\/(cache|dev|static)(\/|$)/.test(source),
    });
    symlinkSync(path.join(root, ".next/static"), path.join(copy, ".next/static"));
    patchBuild(path.join(copy, ".next/server"), plant, patches);
    return await work({ cwd: copy });
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

function patchBuild(folder, plant, patches) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".js"))
    .map((entry) => path.join(entry.parentPath, entry.name));
  const steps = patches.flatMap((each) => (each.length === 2 ? [each] : [each.slice(0, 2), each.slice(2)]));
  const fits = steps.map(() => 0);
  for (const full of files) {
    const before = readFileSync(full, "utf8");
    const after = steps.reduce((text, [from, to], at) => {
      return text.replaceAll(from, (...found) => {
        fits[at]++;
        return to.replaceAll(/\$(\d)/g, (_, group) => found[Number(group)]);
      });
    }, before);
    if (after !== before) writeFileSync(full, after);
  }
  const missing = fits.findIndex((count) => count === 0);
  if (missing >= 0) {
    throw new Error(`The fault “${plant}” fits nowhere in the build any more (patch ${missing + 1}).`);
  }
}
