import fc from "fast-check";
import { smsLength } from "../../../functions/shared/sms-length";

test.each([
  ["nothing", "", "GSM-7", 0, 1],
  ["160 characters", "a".repeat(160), "GSM-7", 160, 1],
  ["161", "a".repeat(161), "GSM-7", 161, 2],
  ["as many as two parts hold", "a".repeat(306), "GSM-7", 306, 2],
  ["one more", "a".repeat(307), "GSM-7", 307, 3],
  ["as many as three parts hold", "a".repeat(459), "GSM-7", 459, 3],
  ["umlauts and a line end", "äöüÄÖÜß\nñ", "GSM-7", 9, 1],
  ["80 characters of the extension", "€".repeat(80), "GSM-7", 160, 1],
  ["81", "€".repeat(81), "GSM-7", 162, 2],
  // 76 escapes fit into 153 septets, and one septet stays empty: an escape is not parted from what it escapes.
  ["152 of the extension", "€".repeat(152), "GSM-7", 304, 2],
  ["153 of the extension", "€".repeat(153), "GSM-7", 306, 3],
  ["an escape at the border", `${"a".repeat(152)}€${"a".repeat(152)}`, "GSM-7", 306, 3],
  ["an escape before the border", `${"a".repeat(151)}€${"a".repeat(153)}`, "GSM-7", 306, 2],
  ["70 characters with one outside", `${"a".repeat(69)}ş`, "UCS-2", 70, 1],
  ["71", `${"a".repeat(70)}ş`, "UCS-2", 71, 2],
  ["as many as two parts hold", `${"a".repeat(133)}ş`, "UCS-2", 134, 2],
  ["one more", `${"a".repeat(134)}ş`, "UCS-2", 135, 3],
  ["35 emoji", "🙂".repeat(35), "UCS-2", 70, 1],
  ["36 emoji", "🙂".repeat(36), "UCS-2", 72, 2],
  // 33 pairs fit into 67 units, and one unit stays empty.
  ["66 emoji", "🙂".repeat(66), "UCS-2", 132, 2],
  ["67 emoji", "🙂".repeat(67), "UCS-2", 134, 3],
  ["a pair at the border", `${"a".repeat(66)}🙂${"a".repeat(66)}`, "UCS-2", 134, 3],
  ["a typographic apostrophe", "We’ll", "UCS-2", 5, 1],
] as const)("%s", (_, text, encoding, units, parts) => {
  expect(smsLength(text)).toMatchObject({ encoding, units, parts });
});

test("every character of GSM 03.38 is one, and those of its extension are two", () => {
  const basic =
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

  expect([...basic].filter((one) => smsLength(one).units !== 1 || smsLength(one).encoding !== "GSM-7")).toEqual([]);
  expect(new Set(basic).size).toBe(127);
  expect([..."\f^{}\\[~]|€"].map((one) => smsLength(one).units)).toEqual(Array<number>(10).fill(2));
});

test("characters that make a message longer are told, each once", () => {
  expect(smsLength("ş…ş").outsideGsm).toEqual(["ş", "…"]);
  expect(smsLength("Hello").outsideGsm).toEqual([]);
});

test("parts have room for the whole, none could be left out, and a longer text never has fewer", () => {
  const room = { "GSM-7": [160, 153], "UCS-2": [70, 67] } as const;
  const text = fc.string({ unit: fc.constantFrom("a", "€", "ä", "🙂", "ş", "[", " "), maxLength: 700 });
  fc.assert(
    fc.property(text, fc.constantFrom("", "a", "€"), (written, more) => {
      const { encoding, units, parts, outsideGsm } = smsLength(written);
      const [single, each] = room[encoding];

      expect(encoding === "GSM-7").toBe(outsideGsm.length === 0);
      if (parts === 1) expect(units).toBeLessThanOrEqual(single);
      else {
        expect(units).toBeGreaterThan(single);
        expect(units).toBeLessThanOrEqual(parts * each);
        // One unit of each part but the last may stay empty, where a character of two does not fit.
        expect(units).toBeGreaterThan((parts - 1) * (each - 1));
      }
      expect(smsLength(written + more).parts).toBeGreaterThanOrEqual(parts);
    }),
    { numRuns: 500 },
  );
});
