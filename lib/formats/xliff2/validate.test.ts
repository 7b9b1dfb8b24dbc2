import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readXml } from "../xml/read-xml";
import { validateXliff2 } from "./validate";

const xmlns = [
  'xmlns="urn:oasis:names:tc:xliff:document:2.0"',
  ...Object.entries({
    mtc: "matches",
    gls: "glossary",
    fs: "fs",
    mda: "metadata",
    res: "resourcedata",
    slr: "sizerestriction",
    val: "validation",
  }).map(([prefix, name]) => `xmlns:${prefix}="urn:oasis:names:tc:xliff:${name}:2.0"`),
  'xmlns:my="my"',
].join(" ");

const xliff = (inner: string, attributes = 'version="2.1" srcLang="id" trgLang="en"') =>
  `<xliff ${xmlns} ${attributes}>${inner}</xliff>`;
const unit = (inner: string) => xliff(`<file id="f1"><unit id="u1">${inner}</unit></file>`);
const segment = (source: string, target?: string) =>
  `<segment><source>${source}</source>${target === undefined ? "" : `<target>${target}</target>`}</segment>`;
const fixed = 'canCopy="no" canDelete="no"';

const valid: readonly (readonly [string, string])[] = [
  ["the least there is", unit(segment("Satu"))],
  ["a target", unit(segment("Satu", "One"))],
  ["codes on both sides", unit(segment('<pc id="1">Satu</pc>', '<sc id="1"/>One<ec startRef="1"/>'))],
  ["codes over segments", unit(segment('<sc id="1"/>Satu') + segment('dua<ec startRef="1"/>'))],
  ["a comment as value", unit(segment('<mrk id="1" type="comment" value="?">a</mrk>'))],
  [
    "a comment as note",
    unit(`<notes><note id="n">?</note></notes>${segment('<mrk id="1" type="comment" ref="#n=n">a</mrk>')}`),
  ],
  [
    "targets in another order",
    unit(
      '<segment><source>a</source><target order="2">A</target></segment><segment><source>b</source><target order="1">B</target></segment>',
    ),
  ],
  [
    "codes in a row",
    unit(
      segment(
        `<ph id="1" canReorder="firstNo" ${fixed}/><ph id="2" canReorder="no" ${fixed}/>`,
        `<ph id="1" canReorder="firstNo" ${fixed}/><ph id="2" canReorder="no" ${fixed}/>`,
      ),
    ),
  ],
  [
    "foreign parts",
    xliff(`<file id="f1" my:a="b"><my:x id="1"><my:y/></my:x><unit id="u1">${segment("a")}</unit></file>`),
  ],
];

const invalid: readonly (readonly [string, string, RegExp])[] = [
  [
    "no language",
    xliff(`<file id="f"><unit id="u">${segment("a")}</unit></file>`, 'version="2.0"'),
    /lacks the attribute “srcLang”/,
  ],
  [
    "a language that is none",
    xliff(`<file id="f"><unit id="u">${segment("a")}</unit></file>`, 'version="2.0" srcLang="i"'),
    /not a language tag/,
  ],
  [
    "targets without a language",
    xliff(`<file id="f"><unit id="u">${segment("a", "b")}</unit></file>`, 'version="2.0" srcLang="id"'),
    /no “trgLang”/,
  ],
  [
    "a wrong version",
    xliff(`<file id="f"><unit id="u">${segment("a")}</unit></file>`, 'version="1.2" srcLang="id"'),
    /not 2\.0, 2\.1 or 2\.2/,
  ],
  ["an unknown element", unit(`<segments/>${segment("a")}`), /no element “segments”/],
  ["text between elements", unit(`words${segment("a")}`), /Text may not stand/],
  ["a unit with nothing to translate", unit("<ignorable><source> </source></ignorable>"), /no <segment>/],
  ["a state without a target", unit('<segment state="final"><source>a</source></segment>'), /no <target>/],
  [
    "two units of one id",
    xliff(`<file id="f"><unit id="u">${segment("a")}</unit><unit id="u">${segment("a")}</unit></file>`),
    /already used in this <file>/,
  ],
  ["a code of two ids", unit(segment('<ph id="1"/><ph id="1"/>')), /already used in this <unit>/],
  [
    "a target’s code of another segment",
    unit(segment('<ph id="1"/>', "A") + segment("b", '<ph id="1"/>')),
    /belongs to another/,
  ],
  [
    "a code that becomes another kind",
    unit(segment('<ph id="1"/>', '<pc id="1">a</pc>')),
    /belongs to another/,
  ],
  ["an end without a start", unit(segment('<ec startRef="9"/>')), /No <sc id="9">/],
  ["a start without an end", unit(segment('<sc id="9"/>')), /never ended/],
  [
    "an end that is isolated and refers",
    unit(segment('<ec startRef="1" isolated="yes"/>')),
    /isolated <ec> has an “id”/,
  ],
  [
    "an isolated start that is ended",
    unit(segment('<sc id="1" isolated="yes"/><ec startRef="1"/>')),
    /ended in the same/,
  ],
  [
    "hints that differ",
    unit(segment('<sc id="1" canOverlap="no"/><ec startRef="1"/>')),
    /“canOverlap” of <ec>/,
  ],
  ["data that is not there", unit(segment('<ph id="1" dataRef="d"/>')), /no such <data>/],
  [
    "a copy with data",
    unit(
      `<originalData><data id="d">x</data></originalData>${segment('<ph id="1"/><ph id="2" copyOf="1" dataRef="d"/>')}`,
    ),
    /no data of its own/,
  ],
  [
    "a copy of what may not be copied",
    unit(segment('<ph id="1" canCopy="no"/><ph id="2" copyOf="1"/>')),
    /may not be copied/,
  ],
  ["a row without its first", unit(segment(`<ph id="1" canReorder="no" ${fixed}/>`)), /begins the row/],
  [
    "a final text without a code it needs",
    unit('<segment state="final"><source><ph id="1" canDelete="no"/></source><target>a</target></segment>'),
    /may not be deleted/,
  ],
  [
    "a place too far",
    unit('<segment><source>a</source><target order="2">b</target></segment>'),
    /“order” is 2/,
  ],
  [
    "a subtype of XLIFF’s with another type",
    unit(segment('<ph id="1" type="ui" subType="xlf:b"/>')),
    /does not go with/,
  ],
  ["a legal character by number", unit(segment('<cp hex="0041"/>')), /legal in XML/],
  [
    "a reference out of order",
    unit(segment('<mrk id="1" type="term" ref="#u=u1/f=f1">a</mrk>')),
    /out of order/,
  ],
  [
    "a reference to nothing",
    unit(segment('<mrk id="1" type="term" ref="#u=u2">a</mrk>')),
    /leads to nothing/,
  ],
  [
    "a candidate in another language",
    unit(
      `<mtc:matches><mtc:match ref="#s"><source>a</source><target xml:lang="fr">b</target></mtc:match></mtc:matches><segment id="s"><source>a</source></segment>`,
    ),
    /is in “fr”/,
  ],
  [
    "a term without a meaning",
    unit(
      `<gls:glossary><gls:glossEntry><gls:term>a</gls:term></gls:glossEntry></gls:glossary>${segment("a")}`,
    ),
    /translation or a definition/,
  ],
  ["a style without an element", unit(segment('<ph id="1" fs:subFs="src,a"/>')), /without “fs:fs”/],
  [
    "a rule of two conditions",
    unit(`<val:validation><val:rule isPresent="a" endsWith="b"/></val:validation>${segment("a")}`),
    /exactly one condition/,
  ],
];

const faultsOf = (xml: string) => validateXliff2(readXml(xml)).map(({ reason }) => reason);

describe("validateXliff2", () => {
  it.each(valid)("takes %s", (_, xml) => expect(faultsOf(xml)).toEqual([]));

  it.each(invalid)("refuses %s", (_, xml, reason) => expect(faultsOf(xml).join("\n")).toMatch(reason));

  it("says on which line", () => {
    expect(validateXliff2(readXml(unit(`\n\n${segment('<ph id="1"/>\n<ph id="1"/>')}`)))).toEqual([
      { line: 4, reason: "The id “1” is already used in this <unit>." },
    ]);
  });
});

const suite = "../shared/data/interchange/xliff2-oasis";
// Not well-formed, as its publishers left it.
const broken = ["xliff-22/modules/valid/Good-pgs_plural.xlf"];

describe.skipIf(!existsSync(suite))("the test suite of OASIS (skipped where it is not there)", () => {
  const files = existsSync(suite)
    ? readdirSync(suite, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".xlf"))
    : [];

  it.each(files.filter((name) => !broken.includes(name)))("%s", (name) => {
    const faults = faultsOf(readFileSync(`${suite}/${name}`, "utf8"));
    if (name.includes("/invalid/")) expect(faults).not.toEqual([]);
    else expect(faults).toEqual([]);
  });
});
