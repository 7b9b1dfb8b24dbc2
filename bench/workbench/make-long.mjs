// A made document of as many sentences as wanted: a few hundred characters a paragraph, words of the news, every
// sentence another one. The same number gives the same text.
import { request } from "@playwright/test";

const words = (
  "pemerintah mengatakan bahwa kesepakatan itu akan ditandatangani pada akhir bulan setelah para menteri bertemu di " +
  "ibu kota untuk membahas perdagangan dan keamanan kawasan bersama wakil dari negara tetangga"
).split(" ");

function makeText(sentences) {
  let seed = 7;
  const random = () => (seed = (seed * 1103515245 + 12345) & 0x7fffffff) / 0x7fffffff;
  const sentence = (number) => {
    const chosen = Array.from(
      { length: 8 + Math.floor(random() * 16) },
      () => words[Math.floor(random() * words.length)],
    );
    chosen[0] = chosen[0][0].toUpperCase() + chosen[0].slice(1);
    return `${chosen.join(" ")} nomor ${number}.`;
  };
  const paragraphs = [];
  let made = 0;
  while (made < sentences) {
    const count = Math.min(sentences - made, 1 + Math.floor(random() * 5));
    paragraphs.push(Array.from({ length: count }, () => sentence(++made)).join(" "));
  }
  return paragraphs.join("\n\n");
}

/** Makes it on a running server, and gives its id. */
export async function makeLongDocument({ url, storageState, documentId }, sentences) {
  const api = await request.newContext({ baseURL: url, extraHTTPHeaders: { Origin: url }, storageState });
  const timeout = 600_000;
  const ask = async (address, options) => {
    const response = await api.post(address, { timeout, ...options });
    if (!response.ok()) throw new Error(`${address} answered ${response.status()}: ${await response.text()}`);
    return response.json();
  };
  const { opening } = await (await api.get(`/api/v1/documents/${documentId}/opening`)).json();
  const address = `/api/v1/projects/${opening.project.id}/documents`;
  const { text, blocks } = await ask(`${address}/preview?format=text&language=id`, {
    data: Buffer.from(makeText(sentences)),
    headers: { "Content-Type": "text/plain" },
  });
  const begun = performance.now();
  const { id } = await ask(address, {
    data: {
      format: "text",
      text,
      title: `${sentences} sentences`,
      sourceLanguage: "id",
      targetLanguage: "en",
      roles: blocks.map(({ role }) => (role === "boilerplate" ? "paragraph" : role)),
      allowsTwin: true,
    },
  });
  await api.dispose();
  return { id, seconds: (performance.now() - begun) / 1000 };
}
