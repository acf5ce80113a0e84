import { createHash } from "node:crypto";

/** Gives that many bytes that nobody can foresee. */
export type RandomBytes = (count: number) => Uint8Array;

/** 128 bits: too many to guess. 22 characters of text keep the SMS short. */
const tokenBytes = 16;

/** 22 characters of base64url hold 132 bits, so the last one carries only two: it is never a `-` that a phone leaves out of a link. */
const tokenShape = /^[A-Za-z0-9_-]{21}[AQgw]$/;

/** A secret that opens something for who has it, as text for a URL or a cookie. Keep only its hash. */
export function makeToken(random: RandomBytes): string {
  return Buffer.from(random(tokenBytes)).toString("base64url");
}

/** Whether a text could be a token at all: whatever else comes is not worth looking up. */
export function isToken(text: string): boolean {
  return tokenShape.test(text);
}

/** SHA-256 of a token's text, base64url. A token of 128 random bits needs no salt and no slow hash. */
export function hashOfToken(token: string): string {
  return createHash("sha256").update(token).digest("base64url");
}
