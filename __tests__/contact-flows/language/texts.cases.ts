import {
  byLanguage,
  dictionary,
  joined,
  markupProblem,
  plain,
  speech,
  ssml,
  type Text,
} from "../../../contact-flows/language/texts";
import { attribute } from "../../../contact-flows/language/values";

const said = (text: Text, locale: string) => text.wordingFor(locale).parts.map(String).join("");

describe("a dictionary", () => {
  const texts = dictionary({
    en: { hello: "Hello.", order: "Order {id} of {name}.", marked: ssml("<speak>{id}</speak>") },
    de: { hello: "Hallo.", order: "{name}: Bestellung {id}.", marked: ssml("<speak>Nr. {id}</speak>") },
  });

  test("gives the words of the locale's language", () => {
    expect(said(texts.hello, "de-AT")).toBe("Hallo.");
  });

  test("gives no words in a language that it does not know", () => {
    expect(texts.hello.find("fr-FR")).toBeUndefined();
    expect(() => texts.hello.wordingFor("fr-FR")).toThrow('The text "hello" has no words for fr-FR.');
  });

  test("has no words where what is filled in has none", () => {
    const order = texts.order({ id: "7", name: byLanguage({ de: "Sie" }) });

    expect([order.find("en"), said(order, "de")]).toEqual([undefined, "Sie: Bestellung 7."]);
  });

  test.each([
    [
      "plain words in markup are escaped",
      texts.marked({ id: plain("Tom & <Jerry>") }),
      "<speak>Tom &amp; &lt;Jerry&gt;</speak>",
    ],
    [
      "markup in markup loses its own <speak>",
      texts.marked({ id: speech("<speak><p>7</p></speak>") }),
      "<speak><p>7</p></speak>",
    ],
    [
      "markup in plain words makes all of it markup",
      texts.order({ id: speech('<speak version="1.1"><p>7</p></speak>'), name: "Tom & Ann" }),
      "<speak>Order <p>7</p> of Tom &amp; Ann.</speak>",
    ],
  ])("%s", (_what, text, words) => {
    const { form, parts } = text.wordingFor("en");

    expect([form, parts.join("")]).toEqual(["ssml", words]);
    expect(markupProblem(parts.join(""))).toBeUndefined();
  });

  test.each([
    ["words", { id: "7", name: "Ann" }, "Ann: Bestellung 7."],
    ["numbers and values", { id: 7, name: attribute("name") }, "$.Attributes.name: Bestellung 7."],
    ["texts in several languages", { id: "7", name: byLanguage({ en: "you", de: "Sie" }) }, "Sie: Bestellung 7."],
  ])("fills in %s, wherever a language puts them", (_what, values, words) => {
    expect(said(texts.order(values), "de-DE")).toBe(words);
  });

  test("keeps markup apart, and escapes what is filled in there", () => {
    const { form, parts } = texts.marked({ id: "a < b & c" }).wordingFor("en");

    expect([form, parts.join("")]).toEqual(["ssml", "<speak>a &lt; b &amp; c</speak>"]);
  });

  test("tells every text that is missing, empty, marked up by mistake, or filled in differently", () => {
    const languages = {
      en: { a: "A", b: "B {x}", c: "C", d: "D" },
      de: { a: "", b: "B {y}", c: "<speak>C</speak>" },
    };

    // biome-ignore lint/suspicious/noExplicitAny: the compiler refuses it, which is another test.
    expect(() => dictionary(languages as any)).toThrow(
      [
        'Text "a" is empty in "de": Amazon Connect refuses empty texts.',
        'Text "b" fills in {y} in "de", elsewhere {x}. Use the same names everywhere.',
        'Text "c" in "de" holds markup. Write ssml("...") around it, so that it is spoken as such.',
        'Text "d" has no words in "de". Write them in the dictionary.',
      ].join("\n"),
    );
  });
});

test("texts can be joined, in each language", () => {
  const all = joined([byLanguage({ en: "One.", de: "Eins." }), byLanguage({ en: "Two.", de: "Zwei." })]);

  expect([said(all, "en"), said(all, "de")]).toEqual(["One. Two.", "Eins. Zwei."]);
});

test.each([
  ["plain words and markup", [plain("A & B."), speech("<speak>C</speak>")], "<speak>A &amp; B. C</speak>"],
  ["markup and plain words", [speech("<speak>C</speak>"), plain("A < B.")], "<speak>C A &lt; B.</speak>"],
])("%s are joined to one element", (_what, texts, words) => {
  const { form, parts } = joined(texts).wordingFor("en");

  expect([form, parts.join("")]).toEqual(["ssml", words]);
});

test("markup that only the running flow knows stands by itself", () => {
  const offer = speech(attribute("offer"));

  expect(offer.wordingFor("en")).toEqual({ form: "ssml", parts: [attribute("offer")] });
  expect(() => joined([plain("Hello."), offer])).toThrow(
    'The text "Hello. $.Attributes.offer" holds $.Attributes.offer, markup that only the running flow knows, and can only be said by itself.',
  );
});

test("plain words are the same in every language", () => {
  expect([said(plain("Hello."), "en-GB"), said(plain("Hello."), "ja-JP")]).toEqual(["Hello.", "Hello."]);
});

describe("markup", () => {
  test.each([
    ["<speak>Hello</speak>", undefined],
    ['<speak version="1.1">One <break time="1s"/> <emphasis level="strong">two</emphasis></speak>', undefined],
    ["Hello", "is not one <speak>...</speak>"],
    ["<speak>Hello", "is not one <speak>...</speak>"],
    ["<speak><p>Hello</speak>", "closes </speak> where nothing of that name is open"],
    ["<speak>Hello</p></speak>", "closes </p> where nothing of that name is open"],
  ])("%s", (source, problem) => {
    expect(markupProblem(source)).toBe(problem);
  });
});
