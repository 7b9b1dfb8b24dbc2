import type { Page } from "@playwright/test";

/** What is said in English on a page of another language: seen or spoken, and not marked as being in a language of its own. */
export async function findEnglish(page: Page): Promise<readonly string[]> {
  const said = await page.evaluate(() => {
    const own = (element: Element | null) => element?.closest("[lang]") === document.documentElement;
    const found = [document.title];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const { parentElement, textContent } = texts.currentNode;
      if (own(parentElement) && parentElement!.closest("script, style, template, textarea") === null) {
        found.push(textContent ?? "");
      }
    }
    for (const element of document.querySelectorAll("[aria-label], [title], [placeholder], [alt]")) {
      if (!own(element)) continue;
      for (const name of ["aria-label", "title", "placeholder", "alt"]) {
        found.push(element.getAttribute(name) ?? "");
      }
    }
    return found;
  });
  // What a file says in English is quoted as it is.
  return said.map((words) => words.replaceAll(/“[^”]*”/gu, "")).filter((words) => english.test(words));
}

/** Words that hardly an English sentence does without, none of which is an Indonesian one. */
const english =
  /\b(?:the|and|of|is|are|was|to|with|your|you|this|that|these|for|from|by|in|at|it|not|all|new|open|show|change[sd]?|choose|segments?|words?|review|document|project|save[d]?)\b/iu;
