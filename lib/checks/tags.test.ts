import { expect, it } from "vitest";
import { checkTags } from "./tags";

const link = '<a href="https://padanan.example/a">';
const other = '<a href="https://padanan.example/b">';

it.each([
  ["<b>Satu</b> dua", "<b>One</b> two", []],
  ["a < b", "a < b", []],
  ["<b>Satu</b>", "One", [["missing", "<b>…</b>", "<b>One</b>"]]],
  ["<b>Satu</b> dua", "One two", [["missing", "<b>…</b>", null]]],
  ["Harga <b>Rp5</b> saja", "Only Rp5 now", [["missing", "<b>…</b>", "Only <b>Rp5</b> now"]]],
  ["<b>Rp5</b> dan lagi", "Rp5 and Rp5", [["missing", "<b>…</b>", null]]],
  ["satu <b>dua</b>", "one <b>two ", [["missing", "</b>", "one <b>two</b> "]]],
  ["<i>satu</i> dua", " one</i> two", [["missing", "<i>", " <i>one</i> two"]]],
  ["satu", "<i>one</i>", [["added", "<i>…</i>", "one"]]],
  ["satu", "one</i>", [["added", "</i>", "one"]]],
  [`${link}sini</a>`, `${other}here</a>`, [["missing", link, `${link}here</a>`]]],
  [`${link}sini</a>`, "here", [["missing", `${link}…</a>`, `${link}here</a>`]]],
  ["<b><i>a</i></b>", "<b><i>a</b></i>", [["order", "<b> <i> </b> </i>", "<b><i>a</i></b>"]]],
  ["<b>a</b>", "</b>a<b>", [["order", "</b> <b>", null]]],
  ["</b>a<b>", "</b>a<b>", []],
])("%s, %s", (source, target, expected) => {
  expect(checkTags(source, target).map(({ fault, values, fix }) => [fault, values.tag, fix])).toEqual(
    expected,
  );
});
