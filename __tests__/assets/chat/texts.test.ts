import * as fc from "fast-check";
import { parseOutbox } from "../../../assets/chat/conversation/outbox";
import { mostCharacters, splitText } from "../../../assets/chat/conversation/split-text";
import { transcriptText } from "../../../assets/chat/conversation/transcript-text";
import { de } from "../../../assets/chat/language/de";
import { en } from "../../../assets/chat/language/en";
import { languageFor, offered } from "../../../assets/chat/language/language";
import { fileProblem, typeOf } from "../../../assets/chat/messages/file-rules";
import { parsePageConfig } from "../../../assets/chat/page-config";
import { event, item, own } from "./items";

describe("a text that is cut", () => {
  test("has pieces that Amazon Connect takes, whole characters, and every word", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), fc.integer({ min: 4, max: 30 }), (text, most) => {
        const pieces = splitText(text, most);

        const words = (value: string) => value.replaceAll(/\s/g, "");
        const isWhole = pieces.every((piece) => piece.length <= most && piece !== "" && !/\p{Surrogate}/u.test(piece));
        return isWhole && words(pieces.join("")) === words(text);
      }),
    );
  });

  test("is cut between words, or within one that is too long", () => {
    expect(splitText("one two three", 9)).toEqual(["one two", "three"]);
    expect(splitText("x".repeat(mostCharacters + 1)).map(({ length }) => length)).toEqual([mostCharacters, 1]);
  });
});

describe("the language", () => {
  test.each([
    [["fr-FR", "de-CH"], "de", "de-CH"],
    [["fr-FR"], "en", "en"],
    [["not a locale", "de"], "de", "de"],
    [[], "en", "en"],
  ])("for %j is %s", (locales, lang, locale) => {
    expect(languageFor(locales)).toEqual(expect.objectContaining({ lang, locale }));
  });

  test("is the visitor's where the contact center speaks it, else the contact center's first", () => {
    expect(languageFor(offered(["de-AT", "en"], ["en-US", "de-DE"])).locale).toBe("de-AT");
    expect(languageFor(offered(["de-AT"], ["en-US"])).locale).toBe("en-US");
  });

  test("of every text is its own", () => {
    const same = Object.entries(en).filter(
      ([key, text]) => typeof text === "string" && text === de[key as keyof typeof de],
    );

    expect(same.map(([key]) => key)).toEqual(["chat"]);
  });
});

test("a saved conversation tells when who said what", () => {
  const items = [
    event("0", Date.UTC(2026, 10, 29, 9), "joined"),
    item("1", Date.UTC(2026, 10, 29, 9, 1), { body: { kind: "text", text: "Hi\nthere" } }),
    own("2", Date.UTC(2026, 10, 29, 9, 2), "Hello"),
    item("3", Date.UTC(2026, 10, 29, 9, 3), { author: "system", name: "", body: { kind: "text", text: "Bye" } }),
  ];

  const text = transcriptText({ items, unsent: ["Still here?"] }, "Example", languageFor(["en-US"]));

  const lines = text
    .replace("\uFEFF", "")
    .split("\r\n")
    .map((line) => line.replace(/^\[.*?\] /, ""));
  expect(lines).toEqual([
    "Chat with Example, November 29, 2026",
    "",
    "Anna joined the chat",
    "Anna: Hi",
    "there",
    "You: Hello",
    "Example: Bye",
    "Not sent, the chat has ended: Still here?",
    "",
  ]);
});

describe("a file", () => {
  test.each([
    ["a.PDF", 1, undefined],
    ["a.exe", 1, "type"],
    ["a", 1, "type"],
    ["a.constructor", 1, "type"],
    ["a.pdf", 0, "empty"],
    ["a.pdf", 20 * 1024 * 1024, undefined],
    ["a.pdf", 20 * 1024 * 1024 + 1, "too-large"],
  ])("%s of %i bytes has problem %s", (name, size, problem) => {
    expect(fileProblem({ name, size })).toBe(problem);
  });

  test("has the type of its ending", () => {
    expect(typeOf("bill.final.Docx")).toBe("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
  });
});

describe("what was kept or comes from the deployment", () => {
  test.each([null, "", "{", "5", '[{"clientToken":1}]', "[null]"])("is no outbox where it is %j", (kept) => {
    expect(parseOutbox(kept)).toEqual([]);
  });

  test("is a configuration only with version, region, organisation and a language", () => {
    const good = { version: 1, region: "eu-central-1", organisation: "Example", languages: ["en-US"] };

    expect(parsePageConfig(good)).toEqual({ ...good, attachments: false, accentColor: "", phoneNumber: null });
    for (const bad of [null, "x", { ...good, version: 2 }, { ...good, languages: [] }, { ...good, region: 5 }]) {
      expect(parsePageConfig(bad)).toBeUndefined();
    }
  });
});
