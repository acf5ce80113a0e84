const most = 60;
/** Words that are shown on either side of the part that changed. */
const context = 2;

/** A text in quotation marks on one line, shortened in the middle. */
export function quote(text: string): string {
  return `"${shorten(oneLine(text))}"`;
}

/** Two texts so that one sees where they differ: as a whole when short, else the words that changed with some around. */
export function quoteBoth(older: string, newer: string): { readonly older: string; readonly newer: string } {
  const [before, after] = [oneLine(older), oneLine(newer)];
  if (before.length <= most && after.length <= most) return { older: `"${before}"`, newer: `"${after}"` };
  const [left, right] = [before.split(" "), after.split(" ")];
  const shorter = Math.min(left.length, right.length);
  let start = 0;
  while (start < shorter && left[start] === right[start]) start++;
  let end = 0;
  while (end < shorter - start && left.at(-1 - end) === right.at(-1 - end)) end++;
  return { older: part(left, start, end), newer: part(right, start, end) };
}

/** White space as a listener perceives it. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

function part(words: readonly string[], start: number, end: number): string {
  const from = start <= context + 1 ? 0 : start - context;
  const to = end <= context + 1 ? words.length : words.length - end + context;
  const shown = shorten(words.slice(from, to).join(" "));
  return `"${from > 0 ? "… " : ""}${shown}${to < words.length ? " …" : ""}"`;
}

function shorten(text: string): string {
  if (text.length <= most) return text;
  const half = Math.floor(most / 2) - 1;
  return `${text.slice(0, half).trimEnd()} … ${text.slice(-half).trimStart()}`;
}
