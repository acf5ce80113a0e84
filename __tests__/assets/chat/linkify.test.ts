import * as fc from "fast-check";
import { hrefOf, linkify } from "../../../assets/chat/messages/linkify";

const links = (text: string) =>
  linkify(text).flatMap(({ text: shown, href }) => (href === undefined ? [] : [[shown, href]]));

describe("links in messages", () => {
  test.each([
    ["see https://example.com/a?b=1#c", "https://example.com/a?b=1#c", "https://example.com/a?b=1#c"],
    ["see https://example.com.", "https://example.com", "https://example.com/"],
    ["(https://example.com/a_(b))", "https://example.com/a_(b)", "https://example.com/a_(b)"],
    ["**https://example.com/a**", "https://example.com/a", "https://example.com/a"],
    ["[bill](https://example.com/bill)", "https://example.com/bill", "https://example.com/bill"],
    ["www.example.com, please", "www.example.com", "https://www.example.com/"],
    ["write to a.b+c@mail.example.com!", "a.b+c@mail.example.com", "mailto:a.b+c@mail.example.com"],
    ["mailto:a@example.com", "mailto:a@example.com", "mailto:a@example.com"],
    ["call tel:+49-30-1234", "tel:+49-30-1234", "tel:+49-30-1234"],
    ["HTTPS://EXAMPLE.COM/A", "HTTPS://EXAMPLE.COM/A", "https://example.com/A"],
  ])("are found in %j", (text, shown, href) => {
    expect(links(text)).toEqual([[shown, href]]);
  });

  test.each([
    "javascript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "vbscript:x",
    "file:///etc/passwd",
    "https://",
    "https://bank.example@evil.example/",
    "https://user:secret@evil.example/",
    "tel:*",
    "mailto:nobody",
    "3.5.2026 or 12:30",
    "<img src=x onerror=alert(1)>",
  ])("are not made of %j", (text) => {
    expect(links(text)).toEqual([]);
  });

  test("lead only to web, mail and telephone, whatever an address is made of", () => {
    const address = fc.tuple(
      fc.constantFrom("javascript:", "JAVASCRIPT:", "data:", "http:", "//", "\tjavascript:"),
      fc.string(),
    );

    fc.assert(
      fc.property(address, ([scheme, rest]) => /^(?:https?:|mailto:|tel:|$)/.test(hrefOf(scheme + rest) ?? "")),
    );
  });

  test("leave every character of 10,000 messages where it was", () => {
    const piece = fc.constantFrom(
      "https://a.example/",
      "www.",
      "a@b.example",
      "tel:",
      ")",
      "(",
      ".",
      "<b>",
      "&amp;",
      " ",
      "\n",
      "'\"",
      "😀",
    );
    const message = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.array(fc.oneof(piece, fc.string())).map((all) => all.join("")),
    );

    fc.assert(
      fc.property(
        message,
        (text) =>
          linkify(text)
            .map((part) => part.text)
            .join("") === text,
      ),
      { numRuns: 10_000 },
    );
  });

  test.each(["a", "a.", "(", "a@", "www.a)", "https://a)", "mailto:"])(
    "are looked for in time that grows with the length: %j",
    (piece) => {
      const text = piece.repeat(Math.ceil(16_384 / piece.length));

      expect(
        linkify(text)
          .map((part) => part.text)
          .join(""),
      ).toBe(text);
    },
  );
});
