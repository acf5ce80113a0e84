import type { Language } from "../language/language";
import type { ChatItem } from "../session/chat-item";
import { eventText } from "./event-text";
import { speakerOf } from "./speaker";

/** What goes into the file: what was said, and what the customer wrote without its being sent. */
export interface TranscriptContent {
  readonly items: readonly ChatItem[];
  readonly unsent: readonly string[];
}

/** The conversation as a text file: a title, then a line for each item with its time and who said it. */
export function transcriptText({ items, unsent }: TranscriptContent, organisation: string, language: Language): string {
  const { locale, texts } = language;
  const time = new Intl.DateTimeFormat(locale, { dateStyle: "short", timeStyle: "short" });
  const first = items[0] ? new Date(items[0].atMs) : new Date();
  const date = new Intl.DateTimeFormat(locale, { dateStyle: "long" }).format(first);
  const lines = items.flatMap((item) => {
    const said = saidBy(item, organisation, language);
    return said === "" ? [] : [`[${time.format(item.atMs)}] ${said}`];
  });
  const notSent = unsent.map((text) => `${texts.notSent}: ${text}`);
  // A mark in front tells editors that it is UTF-8, and their line ends are the same everywhere.
  return `\uFEFF${[texts.transcriptTitle(organisation, date), "", ...lines, ...notSent, ""].join("\n").replaceAll("\n", "\r\n")}`;
}

function saidBy(item: ChatItem, organisation: string, { texts }: Language): string {
  const { body } = item;
  const name = speakerOf(item, organisation, texts);
  switch (body.kind) {
    case "text":
      return `${name}: ${body.text}`;
    case "files":
      return `${name}: ${body.files.map((file) => file.name).join(", ")}`;
    case "choices":
      return `${name}: ${choicesText(body.message) || texts.cannotShow}`;
    case "event":
      return eventText(item, texts) ?? "";
  }
}

function choicesText({ title, cards }: Extract<ChatItem["body"], { kind: "choices" }>["message"]): string {
  const titles = cards.flatMap((card) => [
    card.title === title ? "" : card.title,
    ...card.choices.map((choice) => `- ${choice.title}`),
  ]);
  return [title, ...titles].filter((line) => line !== "").join("\n");
}
