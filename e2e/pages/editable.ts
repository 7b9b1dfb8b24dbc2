import type { Locator, Page } from "@playwright/test";

/** Selects by offsets in the text of an editable element, as dragging over it would. */
export async function selectText(box: Locator, start: number, end: number): Promise<void> {
  await box.evaluate(
    (element, [from, to]) => {
      const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      const range = document.createRange();
      let offset = 0;
      for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
        const { length } = node.textContent!;
        if (from! >= offset && from! <= offset + length) range.setStart(node, from! - offset);
        if (to! >= offset && to! <= offset + length) range.setEnd(node, to! - offset);
        offset += length;
      }
      (element as HTMLElement).focus();
      getSelection()!.removeAllRanges();
      getSelection()!.addRange(range);
    },
    [start, end],
  );
}

/** The offsets selected in the editable element that has the focus. */
export function readSelection(page: Page): Promise<readonly [number, number]> {
  return page.evaluate(() => {
    const chosen = getSelection()!.getRangeAt(0);
    const before = document.createRange();
    before.selectNodeContents(document.activeElement!);
    before.setEnd(chosen.startContainer, chosen.startOffset);
    const start = before.toString().length;
    return [start, start + chosen.toString().length] as const;
  });
}
