import type { PictureNode } from "./picture";

/** More of a text than this is for the table, not for a picture. */
const mostCharacters = 140;
const mostLines = 6;
const lineWidth = 36;
const labelWidth = 24;

/** What no picture can hold: control characters, marks that turn the direction of writing, halves of characters. */
const unprintable = /[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069\ufffe\uffff]/gu;

/** A text on one line that every format can hold. */
export function printable(text: string): string {
  return text.replace(unprintable, " ").replace(/\s+/g, " ").trim();
}

/** A text at the length of a picture. */
export function shortened(text: string, most = mostCharacters): string {
  const whole = printable(text);
  if (whole.length <= most) return whole;
  const characters = [...whole];
  const cut = characters.slice(0, most).join("");
  const space = cut.lastIndexOf(" ");
  return `${(space > most * 0.7 ? cut.slice(0, space) : cut).replace(/[\s,.;:]+$/, "")} …${text.endsWith("”") ? "”" : ""}`;
}

/** What a picture writes into a block, below its title; a question whole, since its end says what to press. */
export function pictureLines({ kind, lines }: PictureNode): readonly string[] {
  if (kind === "question") return lines.map(printable);
  const sentences = lines.slice(0, mostLines).map((line) => shortened(line));
  return lines.length > mostLines ? [...sentences, "…"] : sentences;
}

/** A text in lines of about the same width. */
export function wrapped(text: string, width = lineWidth): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ").flatMap((word) => pieces(word, width))) {
    if (line !== "" && line.length + word.length >= width) {
      lines.push(line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  return line === "" ? lines : [...lines, line];
}

/** The label of an arrow, in lines. */
export function wrappedLabel(label: string): readonly string[] {
  return wrapped(shortened(label, 80), labelWidth);
}

/** Words that are wider than a line, as addresses are, in parts. */
function pieces(word: string, width: number): readonly string[] {
  if (word.length <= width) return [word];
  const characters = [...word];
  const count = Math.ceil(characters.length / width);
  return Array.from({ length: count }, (_, index) => characters.slice(index * width, (index + 1) * width).join(""));
}
