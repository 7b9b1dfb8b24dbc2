// What a run begins with: a database, articles, and who is who.
import { randomUUID } from "node:crypto";
import pg from "pg";
import { chance } from "./random.mjs";

/** Two articles that everybody works on, and a short one. */
export function articles(seed) {
  const random = chance(seed).fork("articles");
  const words =
    "berita kota hujan pasar pemerintah warga jalan harga beras sungai malam pagi anak sekolah dokter laut".split(
      " ",
    );
  const sentence = () => {
    const text = Array.from({ length: random.between(4, 11) }, () => random.pick(words)).join(" ");
    return `${text[0].toUpperCase()}${text.slice(1)}.`;
  };
  const article = (title, paragraphs) =>
    [title, ...Array.from({ length: paragraphs }, () => `${sentence()} ${sentence()}`)].join("\n\n");
  // The last is short, so that it can be seen through to a final release.
  return [article("Judul pertama", 14), article("Judul kedua", 14), article("Berita singkat", 2)];
}

/** Gives people the ids that the database knows them by. */
export async function nameThem(url, people) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query('SELECT "id"::text, "email" FROM "User"').finally(() => client.end());
  for (const person of people) person.userId = rows.find(({ email }) => email === person.email).id;
}

export async function ask(url, statement) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(statement).finally(() => client.end());
}

/** A database of its own: `{ url, drop }`. */
export async function makeDatabase(postgres) {
  const name = `padanan_model_${randomUUID().replaceAll("-", "")}`;
  await ask(postgres, `CREATE DATABASE ${name}`);
  const url = new URL(postgres);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => ask(postgres, `DROP DATABASE ${name} WITH (FORCE)`) };
}
