import { BlockFailure } from "./block";

/** Most bytes of a contact's attributes, and of a flow's, keys and values in UTF-8 (Administrator Guide, attributes). */
export const mostAttributeBytes = 32_768;

/** Most tags of one's own that a contact has (Administrator Guide, contact tags). */
const mostTags = 6;

type Texts = Readonly<Record<string, string>>;

/**
 * A contact's attributes with some of them set, all or none of them.
 *
 * @throws BlockFailure where a key is not of letters, digits, dash and underscore, or they are too large together.
 */
export function withAttributes(attributes: Texts, changes: Texts): Texts {
  const wrong = Object.keys(changes).filter((key) => !/^[\w-]+$/.test(key));
  if (wrong.length > 0) throw failure(`${listed(wrong)}: keys are of letters, digits, dash and underscore`);
  return fitting({ ...attributes, ...changes }, "contact attributes");
}

/** A flow's attributes with some of them set. @throws BlockFailure where a key has `$` or `.`, or they are too large. */
export function withFlowAttributes(attributes: Texts, changes: Texts): Texts {
  const wrong = Object.keys(changes).filter((key) => key === "" || /[$.]/.test(key));
  if (wrong.length > 0) throw failure(`${listed(wrong)}: keys have no $ and no full stop`);
  return fitting({ ...attributes, ...changes }, "flow attributes");
}

/** A contact's tags with some of them set. @throws BlockFailure where they are too many, or are the service's own. */
export function withTags(tags: Texts, changes: Texts): Texts {
  const wrong = Object.keys(changes).filter((key) => key === "" || /^aws:/i.test(key));
  if (wrong.length > 0) throw failure(`${listed(wrong)}: keys that begin with aws: are the service's own`);
  const all = { ...tags, ...changes };
  const own = Object.keys(all).filter((key) => !key.startsWith("aws:")).length;
  if (own > mostTags) throw failure(`the contact would have ${own} tags, ${mostTags} at most`);
  return all;
}

/** What a contact begins with, where it is not too large. @throws BlockFailure where it is. */
export function firstAttributes(attributes: Texts): Texts {
  return fitting(attributes, "contact attributes");
}

/** Bytes of a text in UTF-8. */
export function bytesOf(text: string): number {
  return Buffer.byteLength(text, "utf8");
}

/** Bytes of attributes, keys and values together. */
export function attributeBytes(attributes: Texts): number {
  let bytes = 0;
  for (const [key, value] of Object.entries(attributes)) bytes += bytesOf(key) + bytesOf(value);
  return bytes;
}

function fitting(attributes: Texts, what: string): Texts {
  const bytes = attributeBytes(attributes);
  if (bytes > mostAttributeBytes) throw failure(`the ${what} would have ${bytes} bytes, ${mostAttributeBytes} at most`);
  return attributes;
}

const failure = (reason: string) => new BlockFailure("NoMatchingError", reason);

const listed = (keys: readonly string[]) => keys.map((key) => `"${key}"`).join(", ");
