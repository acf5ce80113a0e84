import { randomBytes } from "node:crypto";
import fc from "fast-check";
import { hashOfToken, isToken, makeToken } from "../../../functions/shared/token";

const bytes = fc.uint8Array({ minLength: 16, maxLength: 16 });

test("a token is 128 bits of what the source gives, and nothing else", () => {
  const asked: number[] = [];

  const token = makeToken((count) => {
    asked.push(count);
    return new Uint8Array(count).fill(0xff);
  });

  expect(asked).toEqual([16]);
  expect(Buffer.from(token, "base64url")).toEqual(Buffer.alloc(16, 0xff));
});

test("every token has the shape that is looked up, and different bytes make different tokens", () => {
  fc.assert(
    fc.property(bytes, bytes, (one, other) => {
      const tokens = [one, other].map((each) => makeToken(() => each));

      expect(tokens.every(isToken)).toBe(true);
      expect(tokens[0] === tokens[1]).toBe(Buffer.from(one).equals(Buffer.from(other)));
    }),
  );
});

test("a token stands in a link and in a cookie as it is, and ends with a letter", () => {
  fc.assert(
    fc.property(bytes, (each) => {
      expect(makeToken(() => each)).toMatch(/^[A-Za-z0-9_-]{21}[A-Za-z]$/);
    }),
  );
});

test("ten thousand tokens are ten thousand", () => {
  expect(new Set(Array.from({ length: 10_000 }, () => makeToken(randomBytes))).size).toBe(10_000);
});

test.each([
  ["nothing", ""],
  ["too short", "A".repeat(21)],
  ["too long", "A".repeat(23)],
  ["bits that no token has at its end", `${"A".repeat(21)}B`],
  ["padding", `${"A".repeat(20)}==`],
  ["a path", `../${"A".repeat(19)}`],
  ["another line", `${"A".repeat(22)}\n`],
])("%s is no token", (_, text) => {
  expect(isToken(text)).toBe(false);
});

test("a hash is SHA-256 of the text, so that one changed character makes another", () => {
  // `printf AAAAAAAAAAAAAAAAAAAAAA | openssl dgst -sha256 -binary | basenc --base64url`, without padding
  expect(hashOfToken("A".repeat(22))).toBe("ilvbTMFRZBJsbvJmjendJA0pnOY5ekLJWpQRuT0IDtg");
  expect(hashOfToken(`${"A".repeat(21)}Q`)).not.toBe(hashOfToken("A".repeat(22)));
});
