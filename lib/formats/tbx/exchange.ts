/** TBX: terms of two languages. Reads TBX 2 (`martif`) and TBX v3 (ISO 30042:2019), writes TBX-Basic in DCA style. */
import type { Element } from "slimdom";
import type { Exchanged, ExchangeDocument, ExchangeUnit, Loss } from "@/lib/document/exchange";
import { stripTags } from "@/lib/text/tags";
import { onlyId } from "../exchange/only-id";
import { attributes, escapeText, illegalCharacters } from "../xml/write-xml";
import { XmlFault, type XmlFile } from "../xml/read-xml";

/** Whether a file says that it is TBX, of either generation. */
export function isTbx({ root }: XmlFile): boolean {
  return root.localName === "martif" || root.localName === "tbx";
}

/**
 * The concepts of a TBX file as units: the first term of each of two languages, definitions and notes as notes. Further
 * terms and languages are named as lost. Throws XmlFault where there are no terms.
 */
export function readTbx({ root, lineOf }: XmlFile): Exchanged {
  const losses: Loss[] = [];
  const concepts = byName(root, "termEntry", "conceptEntry");
  const languages = concepts.flatMap((concept) => byName(concept, "langSet", "langSec").map(languageOf));
  const sourceLanguage = root.getAttributeNS(xmlNamespace, "lang") ?? languages[0] ?? null;
  const counts = new Map<string, number>();
  for (const language of languages) counts.set(language, (counts.get(language) ?? 0) + 1);
  const ranked = [...counts].toSorted(([, a], [, b]) => b - a).map(([language]) => language);
  const source = ranked.find((language) => language === sourceLanguage) ?? ranked[0];
  if (source === undefined) throw new XmlFault(lineOf(root), "The file has no terms in it.");
  const target = ranked.find((language) => language !== source) ?? null;
  const taken = new Map<string, number>();
  const units = concepts.flatMap((concept, index): readonly ExchangeUnit[] => {
    const id = onlyId(concept.getAttribute("id") ?? String(index + 1), taken);
    const terms = (language: string | null) =>
      byName(concept, "langSet", "langSec")
        .filter((each) => languageOf(each) === language)
        .flatMap((each) => byName(each, "term").map((term) => term.textContent ?? ""));
    const [first, ...further] = terms(source);
    const [translation, ...others] = terms(target);
    for (const each of [...further, ...others]) {
      losses.push({ unitId: id, what: `the further term “${each}”` });
    }
    for (const each of byName(concept, "langSet", "langSec").map(languageOf)) {
      if (each !== source && each !== target) losses.push({ unitId: id, what: `terms in ${each}` });
    }
    if (first === undefined) {
      losses.push({ unitId: id, what: `a concept without a term in ${source}` });
      return [];
    }
    const notes = [...byType(concept, "definition"), ...byName(concept, "note")].map(
      (each) => each.textContent ?? "",
    );
    const text = translation ?? null;
    return [
      {
        id,
        source: first,
        target: text,
        status: text === null ? "not_started" : "translated",
        isLocked: false,
        notes,
      },
    ];
  });
  return {
    document: { origin: null, title: null, sourceLanguage: source, targetLanguage: target, units },
    losses,
  };
}

/** A document as terms. Formatting, statuses and locks are no part of a term. */
export function writeTbx({ title, sourceLanguage, targetLanguage, units }: ExchangeDocument): string {
  const name = escapePlain(title ?? "Padanan");
  const section = (language: string, term: string) =>
    `<langSec${attributes({ "xml:lang": language })}><termSec><term>${escapePlain(term)}</term></termSec></langSec>\n`;
  const concepts = units.map(({ id, source, target, notes }, index) =>
    [
      `<conceptEntry id="${isName(id) ? id : `c${index + 1}`}">\n`,
      ...notes.map((note) => `<note>${escapePlain(note)}</note>\n`),
      section(sourceLanguage, stripTags(source)),
      target === null || targetLanguage === null ? "" : section(targetLanguage, stripTags(target)),
      "</conceptEntry>\n",
    ].join(""),
  );
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n',
    `<tbx xmlns="urn:iso:std:iso:30042:ed-2" type="TBX-Basic" style="dca"${attributes({ "xml:lang": sourceLanguage })}>\n`,
    `<tbxHeader><fileDesc><sourceDesc><p>${name}</p></sourceDesc></fileDesc></tbxHeader>\n`,
    `<text><body>\n${concepts.join("")}</body></text>\n</tbx>\n`,
  ].join("");
}

const xmlNamespace = "http://www.w3.org/XML/1998/namespace";

function byName(element: Element, ...names: readonly string[]): readonly Element[] {
  return element.getElementsByTagName("*").filter(({ localName }) => names.includes(localName));
}

function byType(element: Element, type: string): readonly Element[] {
  return element
    .getElementsByTagName("*")
    .filter(
      (each) => each.getAttribute("type") === type || (each.localName === type && each.prefix === "basic"),
    );
}

function languageOf(section: Element): string {
  return section.getAttributeNS(xmlNamespace, "lang") ?? section.getAttribute("lang") ?? "";
}

/** Ids of TBX are XML names; where one of ours is none, its number stands for it. */
function isName(id: string): boolean {
  return /^[\p{L}_][\p{L}\p{N}._-]*$/u.test(id) && !/^c\d+$/u.test(id);
}

function escapePlain(text: string): string {
  return escapeText(text.replace(illegalCharacters, "\ufffd"));
}
