/** A text and its translation, small enough to be aligned by eye. Source language first. */
type Case = {
  readonly name: string;
  readonly languages: readonly [source: string, target: string];
  readonly source: readonly string[];
  readonly target: readonly string[];
  readonly beads: readonly (readonly [source: readonly number[], target: readonly number[]])[];
};

export const cases: readonly Case[] = [
  { name: "nothing on either side", languages: ["id", "en"], source: [], target: [], beads: [] },
  {
    name: "nothing to pair with",
    languages: ["id", "en"],
    source: ["Halo."],
    target: [],
    beads: [[[0], []]],
  },
  {
    name: "one sentence translated by two",
    languages: ["id", "en"],
    source: [
      "Gempa berkekuatan 6,2 mengguncang Palu pada hari Selasa.",
      "Sedikitnya 50.000 orang mengungsi ke Donggala, dan bandara Mutiara ditutup sampai tanggal 14.",
      "Gubernur Longki Djanggola meminta bantuan dari Jakarta.",
    ],
    target: [
      "A 6.2 magnitude earthquake shook Palu on Tuesday.",
      "At least 50,000 people fled to Donggala.",
      "Mutiara airport was closed until the 14th.",
      "Governor Longki Djanggola asked Jakarta for help.",
    ],
    beads: [
      [[0], [0]],
      [[1], [1, 2]],
      [[2], [3]],
    ],
  },
  {
    name: "a sentence that was left out",
    languages: ["id", "en"],
    source: [
      "Menteri Susi Pudjiastuti tiba di Natuna pada tahun 2016.",
      "Ia disambut oleh nelayan setempat dengan tarian dan makanan laut di pelabuhan.",
      "Kapal Vietnam dan Thailand ditenggelamkan di Tarempa.",
      "Apakah kebijakan itu berhasil?",
    ],
    target: [
      "Minister Susi Pudjiastuti arrived in Natuna in 2016.",
      "Vietnamese and Thai ships were sunk at Tarempa.",
      "Did the policy work?",
    ],
    beads: [
      [[0], [0]],
      [[1], []],
      [[2], [1]],
      [[3], [2]],
    ],
  },
  {
    name: "two sentences joined in a language without rules",
    languages: ["nl", "fr"],
    source: [
      "De burgemeester van Antwerpen opende in 1923 het museum.",
      "Het kostte 1.250.000 frank.",
      "De architect heette Vandenberghe.",
      "Wie betaalde de rekening?",
    ],
    target: [
      "Le bourgmestre d'Anvers inaugura le musée en 1923.",
      "Il coûta 1 250 000 francs et l'architecte s'appelait Vandenberghe.",
      "Qui paya la facture ?",
    ],
    beads: [
      [[0], [0]],
      [[1, 2], [1]],
      [[3], [2]],
    ],
  },
  {
    name: "digits of another script",
    languages: ["ar", "en"],
    source: ["وصل ٤٥٠ شخصا في ١٩٩٨.", "هل كان ذلك كافيا؟"],
    target: ["450 people arrived in 1998.", "Was that enough?"],
    beads: [
      [[0], [0]],
      [[1], [1]],
    ],
  },
];
