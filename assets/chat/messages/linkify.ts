/** A piece of a message: text, and where it leads if it is a link. */
export interface TextPart {
  readonly text: string;
  readonly href?: string;
}

// Lengths are bounded, so that no message makes the search slow.
const candidate =
  /(?:https?:\/\/|mailto:|tel:|www\.)[^\s<>"'`{}|\\^]{1,2000}|[\w.%+-]{1,64}@(?:[a-z\d-]{1,63}\.){1,8}[a-z]{2,24}\b/gi;
const trailing = /[.,:;!?…*_~'")\]}>]$/;

/**
 * Cuts a message into text and links: `http`, `https`, `mailto` and `tel` addresses, `www.` and bare e-mail addresses.
 * Nothing else is interpreted, and the parts joined are the message again, character by character.
 */
export function linkify(text: string): readonly TextPart[] {
  const parts: TextPart[] = [];
  let end = 0;
  for (const { 0: match, index } of text.matchAll(candidate)) {
    const shown = withoutTrailing(match);
    const href = hrefOf(shown);
    if (href === undefined) continue;
    if (index > end) parts.push({ text: text.slice(end, index) });
    parts.push({ text: shown, href });
    end = index + shown.length;
  }
  if (end < text.length) parts.push({ text: text.slice(end) });
  return parts;
}

/** Where a link leads; undefined for anything that is no web, mail or telephone address. */
export function hrefOf(address: string): string | undefined {
  if (/^tel:/i.test(address)) return /^tel:\+?[\d().\-*#;=a-z]{2,40}$/i.test(address) ? address : undefined;
  if (/^[^:/?#]+@/.test(address)) return hrefOf(`mailto:${address}`);
  const url = parseUrl(/^www\./i.test(address) ? `https://${address}` : address);
  if (!url || !["http:", "https:", "mailto:"].includes(url.protocol)) return undefined;
  if (url.protocol === "mailto:") return url.pathname.includes("@") ? url.href : undefined;
  // A name before an @ pretends to be the host: https://bank.example@evil.example
  return url.hostname === "" || url.username !== "" || url.password !== "" ? undefined : url.href;
}

/** `URL.parse` is too new for some browsers. */
function parseUrl(address: string): URL | undefined {
  try {
    return new URL(address);
  } catch {
    return undefined;
  }
}

/** Punctuation at the end belongs to the sentence, a bracket only if the address did not open it. */
function withoutTrailing(match: string): string {
  let shown = match;
  while (trailing.test(shown)) {
    if (shown.endsWith(")") && count(shown, "(") >= count(shown, ")")) break;
    shown = shown.slice(0, -1);
  }
  return shown;
}

function count(text: string, character: string): number {
  return text.split(character).length - 1;
}
