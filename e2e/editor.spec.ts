import { expect, test } from "./fixtures";
import { selectText } from "./pages/editable";
import { Workbench } from "./pages/workbench";
import { segmentsOf, translate } from "./segments";

test("undo outlives leaving the segment and loading the page again", async ({ desk }) => {
  const documentId = await desk.makeDocument("Judul berita\n\nKremlin menolak berkomentar.");
  const workbench = new Workbench(await desk.pageFor(desk.translator));
  const { keyboard } = workbench.page;
  await workbench.open(documentId, 2);
  await keyboard.type("The Kremlin");
  await workbench.goTo(1);
  await workbench.goTo(2);
  await keyboard.type(" declined to comment.");
  await workbench.goTo(1);
  await workbench.goTo(2);
  await keyboard.press("Control+z");
  await expect(workbench.target(2)).toHaveText("The Kremlin");
  await keyboard.press("Control+y");
  await expect(workbench.target(2)).toHaveText("The Kremlin declined to comment.");
  await workbench.expectSaved();

  await workbench.page.reload();
  await expect(workbench.target(2)).toBeFocused();
  await expect(workbench.target(2)).toHaveText("The Kremlin declined to comment.");
  await keyboard.press("Control+z");
  await expect(workbench.target(2)).toHaveText("The Kremlin");
  await keyboard.press("Control+z");
  await expect(workbench.target(2)).toHaveText("");
  await expect.poll(async () => (await segmentsOf(desk.ownerApi, documentId))[1]!.target?.text).toBe("");
});

test("an input method keeps its word: no key confirms under it, and no change of others comes into it", async ({
  desk,
}) => {
  const documentId = await desk.makeDocument("Judul berita\n\nKremlin menolak berkomentar.", {
    source: "id",
    target: "ja",
  });
  const [, listed] = await segmentsOf(desk.ownerApi, documentId);
  await translate(desk.ownerApi, listed!, "Kremlin declined to comment.");
  const workbench = new Workbench(await desk.pageFor(desk.translator));
  const { page } = workbench;
  const confirmations: string[] = [];
  page.on(
    "request",
    (request) => request.url().endsWith("/confirmations") && confirmations.push(request.url()),
  );
  await workbench.open(documentId, 2);
  await expect(workbench.target(2)).toBeFocused();
  const input = await page.context().newCDPSession(page);
  const compose = (text: string) =>
    input.send("Input.imeSetComposition", { text, selectionStart: text.length, selectionEnd: text.length });
  const press = (key: string, modifiers: number, windowsVirtualKeyCode: number) =>
    input.send("Input.dispatchKeyEvent", {
      type: "rawKeyDown",
      key,
      code: key,
      modifiers,
      windowsVirtualKeyCode,
    });

  await compose("に");
  await compose("にほん");
  for (const held of [0, 2]) {
    await press("Enter", held, 13);
    await press("Enter", held, 229);
  }
  await expect(workbench.target(2)).toHaveText("Kremlin declined to comment.にほん");

  // Somebody changes other words meanwhile; the save of what is being composed finds out.
  await expect(async () => {
    // The composed text may be saved between the look and the write.
    const [, now] = await segmentsOf(desk.ownerApi, documentId);
    await translate(desk.ownerApi, now!, (now!.target?.text ?? "").replace("Kremlin", "Today Kremlin"));
  }).toPass();
  await compose("にほんご");
  await expect(workbench.row(2).getByRole("region", { name: "Merged" })).toBeVisible();
  await expect(workbench.target(2)).toHaveText("Kremlin declined to comment.にほんご");

  await input.send("Input.insertText", { text: "日本語" });
  await expect(workbench.target(2)).toHaveText("Today Kremlin declined to comment.日本語");
  await expect
    .poll(async () => (await segmentsOf(desk.ownerApi, documentId))[1]!.target?.text)
    .toBe("Today Kremlin declined to comment.日本語");
  expect(confirmations).toEqual([]);
});

test("tags are put in one after another, go as a whole, and missing ones stand in the way of confirming", async ({
  desk,
}) => {
  const documentId = await desk.makeDocument(
    "# Judul\n\nJuru bicara **menolak** berkomentar, tulis [KCNA](https://kcna.example/berita).",
    { source: "id", target: "en" },
    "markdown",
  );
  const workbench = new Workbench(await desk.pageFor(desk.translator));
  const { page } = workbench;
  const { keyboard } = page;
  await workbench.open(documentId, 2);
  const box = workbench.target(2);
  const findings = page.getByRole("list", { name: "Checks of segment 2" }).first();
  await keyboard.type("The spokesman declined to comment, KCNA wrote.");
  await expect(findings).toContainText(
    "Error: The formatting <b>…</b> of the source is not in the translation.",
  );
  await keyboard.press("Control+Enter");
  await workbench.expectSpoken("Segment 2 has 2 errors: see what stands under it.");
  await expect(workbench.row(2)).toContainText("An error stands in the way of confirming.");
  await expect(box).toBeFocused();

  // Selected words are put between a tag and its closing one.
  await selectText(box, 14, 22);
  await keyboard.press("Control+Shift+Comma");
  await expect(box).toHaveText("The spokesman bdeclined/b to comment, KCNA wrote.");
  await selectText(box, 38, 38);
  await keyboard.press("Control+Shift+Comma");
  await selectText(box, 46, 46);
  await keyboard.press("Control+Shift+Comma");
  await expect(box.getByTitle("https://kcna.example/berita")).toHaveText("link");
  const text = async () => (await segmentsOf(desk.ownerApi, documentId))[1]!.target?.text;
  const whole =
    'The spokesman <b>declined</b> to comment, <a href="https://kcna.example/berita">KCNA</a> wrote.';
  await expect.poll(text).toBe(whole);

  await keyboard.press("Backspace");
  await expect.poll(text).toBe(whole.replace("</a>", ""));
  await keyboard.press("Control+z");
  await expect.poll(text).toBe(whole);
  await expect(findings).toBeHidden();
  await keyboard.press("Control+Enter");
  await workbench.expectStatus(2, "Translated");

  // A link that leads elsewhere is mended within its tag, whoever wrote it.
  const [, listed] = await segmentsOf(desk.ownerApi, documentId);
  await translate(desk.ownerApi, listed!, whole.replace("/berita", "/news"));
  await workbench.goTo(2);
  await expect(box.getByTitle("https://kcna.example/news")).toBeVisible();
  await findings.getByRole("button", { name: "Fix" }).click();
  await expect.poll(text).toBe(whole);
});

test("case, quotation marks and numbers are rewritten by the palette, each as one step of the undo", async ({
  desk,
}) => {
  const documentId = await desk.makeDocument('Ia berkata "50.000 orang" hadir.');
  const workbench = new Workbench(await desk.pageFor(desk.translator));
  const { keyboard } = workbench.page;
  await workbench.open(documentId, 1);
  const box = workbench.target(1);
  await keyboard.type('he said "50.000 people" came.');
  await workbench.command("Curl the quotation marks");
  await expect(box).toHaveText("he said “50.000 people” came.");
  await workbench.command("Write numbers as the target language does");
  await expect(box).toHaveText("he said “50,000 people” came.");
  await selectText(box, 0, 2);
  await workbench.command("Change upper and lower case");
  await expect(box).toHaveText("He said “50,000 people” came.");
  await keyboard.press("Control+z");
  await expect(box).toHaveText("he said “50,000 people” came.");
  await keyboard.press("Control+z");
  await expect(box).toHaveText("he said “50.000 people” came.");
  await keyboard.press("Control+z");
  await expect(box).toHaveText('he said "50.000 people" came.');
});
