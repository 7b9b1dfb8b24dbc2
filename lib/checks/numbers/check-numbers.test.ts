import { describe, expect, it } from "vitest";
import { viewPlain } from "../plain-view";
import { checkNumbers } from "./check-numbers";

function found(source: string, target: string, sourceLanguage = "id", targetLanguage = "en") {
  const view = { source: viewPlain(source), target: viewPlain(target), sourceLanguage, targetLanguage };
  return checkNumbers(view).map((each) => `${each.fault} ${Object.values(each.values).join(" > ")}`);
}

describe("checkNumbers, Indonesian and English", () => {
  it.each([
    ["Harganya 1.234,56.", "It costs 1,234.56."],
    ["Ada 50.000 tentara.", "There are 50,000 soldiers."],
    ["Ada 50.000 tentara.", "There are 50 thousand soldiers."],
    ["senilai Rp5,5 miliar", "worth Rp 5.5 billion"],
    ["senilai Rp5,5 miliar", "worth IDR 5,500,000,000"],
    ["senilai Rp 5.500.000.000,-", "worth Rp5.5 billion"],
    ["senilai Rp50.000,00", "worth Rp50,000"],
    ["naik $221 miliar", "up by $221bn"],
    ["senilai Rp5 M", "worth Rp5 billion"],
    ["2-3 juta orang", "two million to three million people"],
    ["antara $2 dan $3 juta", "between $2 million and $3 million"],
    ["dua puluh lima orang", "25 people"],
    ["25 orang", "twenty-five people"],
    ["dua ribu dua puluh tiga", "2,023"],
    ["1,5 juta orang", "one and a half million people"],
    ["500.000 orang", "half a million people"],
    ["setengah juta orang", "500,000 people"],
    ["satu setengah juta orang", "1.5 million people"],
    ["50 persen dari kita", "half of us"],
    ["dua kali lipat", "a 2-fold rise"],
    ["untuk kali ke-2", "for the second time"],
    ["2 saudara", "both brothers"],
    ["selama 10 tahun", "for a decade"],
    ["selama 12 bulan", "for a dozen months"],
    ["ribuan orang dan puluhan mobil", "thousands of people and dozens of cars"],
    ["tinggal 1 hari", "a day is left"],
    ["6% anak dan 7 persen ibu", "6 percent of children and 7% of mothers"],
    ["presiden ke-45", "the 45th president"],
    ["yang ke-21 itu", "the twenty-first"],
    ["abad ke-19", "the 19th century"],
    ["abad XIX", "the 19th century"],
    ["abad ke-14", "the 1300s"],
    ["Perang Dunia II", "World War 2"],
    ["tahun 1990-an", "the 1990s"],
    ["tahun 90-an", "the 1990s"],
    ["1970an", "the 1970s"],
    ["17 Agustus 1945", "August 17, 1945"],
    ["17/8/1945", "August 17, 1945"],
    ["17 Agustus 1945", "8/17/1945"],
    ["2023/24", "2023/2024"],
    ["pada Senin (21/11)", "on Monday, Nov. 21"],
    ["serangan 11 September", "the 9/11 attacks"],
    ["38,5 derajat Celsius", "38.5 °C (101.3 °F)"],
    ["tanggal satu Agustus", "1 August"],
    ["pukul 14.30 WIB", "2:30 p.m. Jakarta time"],
    ["pukul 14.30", "14:30"],
    ["pukul 21.00 waktu setempat", "9 p.m. local time"],
    ["pukul 8.30 malam", "8:30 p.m."],
    ["pukul 8 malam", "8 p.m."],
    ["jam setengah delapan", "at 7.30"],
    ["pukul 00.00", "at midnight"],
    ["pukul 12.00", "at noon"],
    ["pukul 14.30", "half past two"],
    ["pukul 07.00 WIB (0000 GMT)", "7 a.m. (0000 GMT)"],
    ["Boeing 737-800, G20, dan COVID-19", "a Boeing 737-800, the G20 and Covid"],
    ["kadar CO2 per m2", "carbon dioxide per square metre"],
    ["246 berbanding 182", "a 246-182 vote"],
    ["2/3 warga", "two thirds of them"],
    ["dua pertiga warga", "2/3 of them"],
    ["1 1/2 jam dan 2½ jam", "1.5 hours and 2.5 hours"],
    ["pasal 27,28", "articles 27 and 28"],
    ["40 kilometer dari Tokyo", "25 miles (40 km) from Tokyo"],
    ["40 kilometer dari Tokyo", "25 miles from Tokyo"],
    ["40 kilometer dari Tokyo", "40 km (25 miles) from Tokyo"],
    ["2.5 juta orang", "2.5 million people"],
    ["lihat https://padanan.example/2024/7", "see https://padanan.example/en/9"],
    ["berusia 52 tahun", "aged 52"],
    ["nomor 081-2345", "number 081-2345"],
  ])("%s = %s", (source, target) => {
    expect(found(source, target)).toEqual([]);
    expect(found(target, source, "en", "id").filter((each) => !each.startsWith("format"))).toEqual([]);
  });

  it("takes a source as it is, and holds a target to its language", () => {
    expect(found("7,000 tentara", "7,000 soldiers")).toEqual([]);
    expect(found("7,000 soldiers", "7,000 tentara", "en", "id")).toEqual(["magnitude 7,000 > 7,000"]);
    expect(found("2.5 million people", "2.5 juta orang", "en", "id")).toEqual([
      "format 2.5 million > 2.5 juta",
    ]);
  });

  it.each([
    ["Ada 50.000 tentara.", "There are 50.000 soldiers.", ["magnitude 50.000 > 50.000"]],
    ["Ada 50.000 tentara.", "There are 50.0 soldiers.", ["magnitude 50.000 > 50.0"]],
    ["Ada 50.000 tentara.", "There are 5,000 soldiers.", ["magnitude 50.000 > 5,000"]],
    ["Ada 50.000 tentara.", "There are 60,000 soldiers.", ["changed 50.000 > 60,000"]],
    ["Ada 50.000 tentara.", "There are soldiers.", ["missing 50.000"]],
    ["Ada tentara.", "There are 50,000 soldiers.", ["added 50,000"]],
    ["senilai 103,7 juta", "worth 103.7 billion", ["magnitude 103,7 juta > 103.7 billion"]],
    ["senilai tiga miliar", "worth three million", ["magnitude tiga miliar > three million"]],
    ["senilai tiga miliar", "worth 3 million", ["magnitude tiga miliar > 3 million"]],
    ["naik 1,5 derajat", "up by 1,5 degrees", ["format 1,5 > 1,5"]],
    ["pukul 14.30 WIB", "3:30 p.m.", ["changed 14.30 > 3:30 p.m."]],
    ["pukul 14.30", "2:30 a.m.", ["changed 14.30 > 2:30 a.m."]],
    ["5 Januari, lima distrik", "January, five districts", ["missing 5"]],
    ["COVID-19", "COVID-18", ["changed 19 > 18"]],
    ["pesawat AC-130", "an AC- gunship", ["missing 130"]],
    ["tiket F1", "an F ticket", ["missing 1"]],
    ["dua puluh lima orang", "thirty-five people", ["changed dua puluh lima > thirty-five"]],
    ["1 Januari", "January", ["missing 1"]],
    ["naik 3% dalam tiga tahun", "up in three years", ["missing 3"]],
    ["9 orang dan 9 mobil", "9 people and cars", ["missing 9"]],
  ])("%s ≠ %s", (source, target, faults) => {
    expect(found(source, target)).toEqual(faults);
  });

  it("mends what can be written without asking", () => {
    const edits = (source: string, target: string) => {
      const languages = { sourceLanguage: "id", targetLanguage: "en" };
      return checkNumbers({ source: viewPlain(source), target: viewPlain(target), ...languages })[0]!.edits;
    };
    expect(edits("50.000 orang", "50.0 people")).toEqual([{ start: 0, end: 4, text: "50,000" }]);
    expect(edits("103,7 juta orang", "103.7 billion people")).toEqual([
      { start: 0, end: 13, text: "103.7 million" },
    ]);
    expect(edits("naik 1,5 derajat", "up by 1,5 degrees")).toMatchObject([{ start: 6, end: 9, text: "1.5" }]);
    expect(edits("50.000 orang", "people")).toBeNull();
  });
});

describe("checkNumbers, other languages", () => {
  it.each([
    ["de", "en", "1.234,5 Tonnen und 5,5 Millionen", "1,234.5 tonnes and 5.5 million"],
    ["fr", "en", "50 000 soldats", "50,000 soldiers"],
    ["en", "fr", "1,234.5 tonnes", "1 234,5 tonnes"],
    ["fr", "en", "3 soldats", "three soldiers"],
    ["de", "fr", "die letzten Achttausender", "les derniers « 8000 »"],
    ["de", "fr", "25 350 Fuss", "25 350 pieds"],
    ["en", "de", "three soldiers", "3 Soldaten"],
    ["ar", "en", "٥٠٬٠٠٠ جندي", "50,000 soldiers"],
    ["hi", "en", "1,50,000 सैनिक", "150,000 soldiers"],
    ["zh", "en", "5万名士兵", "50,000 soldiers"],
    ["ms", "en", "1.5 juta orang", "1.5 million people"],
  ])("%s → %s: %s = %s", (from, to, source, target) => {
    expect(found(source, target, from, to)).toEqual([]);
  });

  it.each([
    ["de", "en", "50.000 Soldaten", "50.0 soldiers", ["magnitude 50.000 > 50.0"]],
    ["fr", "en", "1945", "1954", ["changed 1945 > 1954"]],
    ["ja", "en", "１９４５年", "1954", ["changed １９４５ > 1954"]],
  ])("%s → %s: %s ≠ %s", (from, to, source, target, faults) => {
    expect(found(source, target, from, to)).toEqual(faults);
  });
});
