/** SendMessage takes 1,024 characters of plain text. Source: ConnectParticipant API, SendMessage, Content. */
export const mostCharacters = 1_024;

/**
 * Cuts a text into messages that Amazon Connect takes, where possible between lines or words, and never within a
 * character. Spaces at the cuts go.
 */
export function splitText(text: string, most = mostCharacters): readonly string[] {
  const pieces: string[] = [];
  let rest = text.trim();
  while (rest.length > most) {
    const end = cutAt(rest, most);
    pieces.push(rest.slice(0, end).trimEnd());
    rest = rest.slice(end).trimStart();
  }
  if (rest !== "") pieces.push(rest);
  return pieces;
}

function cutAt(text: string, most: number): number {
  const head = text.slice(0, most + 1);
  for (const separator of ["\n", " "]) {
    const at = head.lastIndexOf(separator);
    // A cut far in front would make many short messages.
    if (at > most / 2) return at;
  }
  const isWithinPair = /[\uD800-\uDBFF]/.test(text.charAt(most - 1));
  return isWithinPair ? most - 1 : most;
}
