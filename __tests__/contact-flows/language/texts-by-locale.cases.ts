import { byLanguage, dictionary, joined, type Text } from "../../../contact-flows/language/texts";

const said = (text: Text, locale: string) => text.wordingFor(locale).parts.map(String).join("");

describe("a text that has words for a locale and for its language", () => {
  const colour = byLanguage({ en: "color", "en-GB": "colour", de: "Farbe" });

  test.each([
    ["its own words", "en-GB", "colour"],
    ["the language's words in another locale of it", "en-US", "color"],
    ["the language's words where the language alone is asked for", "en", "color"],
  ])("is said in %s", (_what, locale, words) => {
    expect(said(colour, locale)).toBe(words);
  });

  test("is filled in with words for that locale, too", () => {
    const texts = dictionary({ en: { paint: "Choose a {what}." }, "en-GB": { paint: "Do choose a {what}." } });

    expect(said(texts.paint({ what: colour }), "en-GB")).toBe("Do choose a colour.");
    expect(said(texts.paint({ what: colour }), "en-AU")).toBe("Choose a color.");
  });

  test("is joined with others in each locale that the first has", () => {
    const both = joined([colour, byLanguage({ en: "please", de: "bitte" })]);

    expect(["en", "en-GB", "de"].map((locale) => said(both, locale))).toEqual([
      "color please",
      "colour please",
      "Farbe bitte",
    ]);
  });
});

test.each([
  ["no words", ""],
  ["blanks", " "],
  ["line breaks", "\n\t"],
])("a text of %s is refused as empty", (_what, words) => {
  expect(() => dictionary({ en: { hello: words } })).toThrow('Text "hello" is empty in "en"');
});
