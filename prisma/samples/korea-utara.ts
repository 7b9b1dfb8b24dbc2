/** The sample project: a real article, and honest work on about a third of it. */

export const samplePeople = {
  translator: { name: "Sari Wulandari", email: "sari@sample.padanan.example" },
  reviewer: { name: "Tom Ellery", email: "tom@sample.padanan.example" },
} as const;

export const sampleProjectName = "News desk (sample)";

/** How far each translated sentence has come. */
export type SampleWork =
  | { readonly stage: "draft" | "translated" | "approved" }
  /** Sent back, and why. */
  | { readonly stage: "sent_back"; readonly reason: string }
  /** The reviewer mended it and approved. */
  | { readonly stage: "approved_with_edits"; readonly edited: string };

export type SampleSegment = SampleWork & {
  /** The source sentence begins with these words. */
  readonly begins: string;
  readonly target: string;
  /** An earlier attempt, so that the history has something to show. */
  readonly first?: string;
};

export const sampleSegments: readonly SampleSegment[] = [
  {
    begins: "Korea Utara Tetap Menjadi Sekutu Utama",
    target: "North Korea Remains Russia’s Key Ally in Its Invasion of Ukraine",
    first: "North Korea Stays the Main Ally of Russia in the Ukraine Invasion",
    stage: "approved",
  },
  {
    begins: "Pemimpin Korea Utara Kim Jong Un",
    target:
      "North Korean leader Kim Jong Un may travel to Russia to discuss a possible deal that would let the Hermit Kingdom supply weapons for the Kremlin’s war in Ukraine, a U.S. official said.",
    stage: "approved",
  },
  {
    begins: "Berbicara kepada Associated Press",
    target:
      "Speaking to the Associated Press on condition of anonymity, the official said the meeting was expected to take place later this month in the Russian port city of Vladivostok, 129 kilometres from the North Korean border.",
    first:
      "Speaking to the Associated Press without giving a name, the official said the meeting was expected to be held at the end of this month in the Russian port city of Vladivostok, 129 kilometres from the North Korean border.",
    stage: "approved",
  },
  {
    begins: "Juru bicara Dewan Keamanan Nasional Adrienne Watson",
    target:
      "National Security Council spokeswoman Adrienne Watson said on Monday that the Kremlin’s defence minister, Sergei Shoigu, had travelled to the North Korean capital, Pyongyang, last month.",
    edited:
      "National Security Council spokesperson Adrienne Watson said on Monday that Russian Defence Minister Sergei Shoigu had travelled to the North Korean capital, Pyongyang, last month.",
    stage: "approved_with_edits",
  },
  {
    begins: "Dilaporkan bahwa Shoigu",
    target: "Shoigu was reportedly there to discuss a possible arms deal.",
    stage: "approved",
  },
  {
    begins: "“Kami mendapat informasi",
    target:
      "“We have information that Kim Jong Un expects these discussions to continue, to include leader-level diplomatic engagement in Russia,” Watson added.",
    stage: "translated",
  },
  {
    begins: "Kim Jong Un dan Vladimir Putin di Vladivostok",
    target:
      "Kim Jong Un and Vladimir Putin in Vladivostok, Russia, in an undated photo released in 2019 by North Korea’s Korean Central News Agency. (KCNA)",
    stage: "translated",
  },
  {
    begins: "AS mengatakan Korea Utara harus",
    target: "U.S. says North Korea must ‘pay a price’",
    stage: "translated",
  },
  {
    begins: "Pada hari Selasa, penasihat keamanan nasional",
    target:
      "On Tuesday, U.S. national security adviser Jake Sullivan warned that North Korea would “pay the consequences” for engaging in an arms deal with Russia.",
    stage: "sent_back",
    reason:
      "The heading just above has “pay a price”. It is the same quotation: please use the same words in both places.",
  },
  {
    begins: "“Menyediakan senjata kepada Rusia",
    target:
      "“Providing weapons to Russia for use on the battlefield to attack grain silos and the heating infrastructure of major cities as we head into winter, to try to conquer territory that belongs to another sovereign nation, is not going to reflect well on North Korea,” he told a White House press conference.",
    stage: "translated",
  },
  {
    begins: "Ketika ditanya bagaimana berita",
    target: "Asked what the latest news says about Russia, Sullivan said:",
    stage: "draft",
  },
  {
    begins: "tanggapan Kremlin",
    target: "The Kremlin’s response",
    stage: "translated",
  },
];

export type SampleAnnotation = {
  readonly begins: string;
  readonly side: "source" | "target";
  /** The words it is about; they stand once in the text. */
  readonly quote: string;
  readonly by: "translator" | "reviewer";
  readonly body: string;
  readonly reply?: { readonly by: "translator" | "reviewer"; readonly body: string };
  readonly isResolved?: boolean;
};

export const sampleAnnotations: readonly SampleAnnotation[] = [
  {
    begins: "Pemimpin Korea Utara Kim Jong Un",
    side: "source",
    quote: "Kerajaan Pertapa",
    by: "translator",
    body: "A set phrase in English too: “Hermit Kingdom”, with capitals.",
    reply: { by: "reviewer", body: "Agreed. Keep it that way through the article." },
    isResolved: true,
  },
  {
    begins: "“Menyediakan senjata kepada Rusia",
    side: "target",
    quote: "reflect well on North Korea",
    by: "translator",
    body: "The Indonesian is itself a translation of an English quotation. Should we look up what Sullivan said word for word?",
  },
  {
    begins: "Pada satu tahap terdapat 50.000",
    side: "source",
    quote: "50.000",
    by: "reviewer",
    body: "Fifty thousand: in English with a comma, 50,000.",
  },
];
