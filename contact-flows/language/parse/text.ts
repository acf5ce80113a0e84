import type { Finding } from "../finding";
import { documentError } from "./finding";

/** Most characters of a file. The service takes 256,000 characters of content; layout and indentation come on top. */
export const maxCharacters = 5_000_000;

/** Most levels of objects and lists in each other. Flows have about ten. */
export const maxNesting = 64;

/** What a glance over a text tells before it is parsed. */
export interface Glance {
  readonly nesting: number;
  /** Colons outside of strings: the members of all objects. */
  readonly members: number;
}

const [quote, backslash, colon, openList, closeList, openObject, closeObject] = [34, 92, 58, 91, 93, 123, 125];

/** Depth and members of a JSON text without parsing it, for `JSON.parse` itself overflows the stack on deep nesting. */
export function glanceAt(text: string): Glance {
  let [depth, nesting, members] = [0, 0, 0];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === quote) {
      for (at++; at < text.length && text.charCodeAt(at) !== quote; at++) if (text.charCodeAt(at) === backslash) at++;
    } else if (code === openList || code === openObject) {
      if (++depth > nesting) nesting = depth;
      // Nobody looks further into it.
      if (nesting > maxNesting) break;
    } else if (code === closeList || code === closeObject) depth--;
    else if (code === colon) members++;
  }
  return { nesting, members };
}

/** Why a text is not even tried. */
export function tooBig(text: string): Finding | undefined {
  if (text.length <= maxCharacters) return undefined;
  return documentError(
    "size",
    `The file has ${text.length.toLocaleString("en")} characters, more than the ${maxCharacters.toLocaleString("en")} that are read: the service takes 256,000 characters of a flow, so this is something else or holds something else besides.`,
    "Give the file of one flow, as the console exports it.",
  );
}

/** Why a text or a value is not looked into. */
export function tooDeep(nesting: number): Finding | undefined {
  if (nesting <= maxNesting) return undefined;
  return documentError(
    "nesting",
    `Objects and lists stand in each other more than ${maxNesting} levels deep; a flow has about ten, so this is no flow or a damaged one.`,
    "Export the flow again, or give another file.",
  );
}
