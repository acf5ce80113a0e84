import { type CustomerLanguage, customerLanguage } from "./customer-language";

/** What the words of a message are made from. */
export interface MessageContent {
  readonly organisation: string;
  readonly link: string;
  readonly lifeMinutes: number;
}

/** A message by e-mail, without its link. */
interface EmailWords {
  readonly subject: string;
  readonly paragraphs: readonly [before: string, after: string];
  readonly button: string;
}

interface Words {
  /** Short: `doctor` counts its parts. */
  readonly sms: (content: MessageContent) => string;
  readonly email: (content: MessageContent) => EmailWords;
}

const words: Readonly<Record<CustomerLanguage, Words>> = {
  en: {
    sms: ({ organisation, link, lifeMinutes }) =>
      `${organisation}: go on by chat here: ${link} (for ${lifeMinutes} minutes, once)`,
    email: ({ organisation, lifeMinutes }) => ({
      subject: `Your chat with ${organisation}`,
      paragraphs: [
        "You have just called us. You can go on by chat, and we know what your call was about:",
        `The link works once, and for ${lifeMinutes} minutes. If you have not called us, you need not do anything.`,
      ],
      button: "Open the chat",
    }),
  },
  de: {
    sms: ({ organisation, link, lifeMinutes }) =>
      `${organisation}: Weiter im Chat: ${link} (${lifeMinutes} Minuten lang, einmal)`,
    email: ({ organisation, lifeMinutes }) => ({
      subject: `Ihr Chat mit ${organisation}`,
      paragraphs: [
        "Sie haben uns gerade angerufen. Hier geht es im Chat weiter, und wir wissen, worum es ging:",
        `Der Link gilt einmal und ${lifeMinutes} Minuten lang. Falls Sie nicht angerufen haben, müssen Sie nichts tun.`,
      ],
      button: "Chat öffnen",
    }),
  },
};

/** The SMS with a link, in the language of a locale. */
export function smsText(locale: string, content: MessageContent): string {
  return words[customerLanguage({ spoken: locale, offered: [] })].sms(content);
}

/** The e-mail with a link, as subject, plain text and HTML without anything to load. */
export function emailText(locale: string, content: MessageContent) {
  const language = customerLanguage({ spoken: locale, offered: [] });
  const { subject, paragraphs, button } = words[language].email(content);
  const [before, after] = paragraphs;
  const html = [
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${escaped(subject)}</title></head>`,
    `<body style="font:16px/1.5 sans-serif"><p>${escaped(before)}</p>`,
    `<p><a href="${escaped(content.link)}">${escaped(button)}</a></p>`,
    `<p>${escaped(after)}</p></body></html>`,
  ].join("\n");
  return { subject, text: `${before}\n\n${content.link}\n\n${after}\n`, html };
}

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => entities[character] ?? character);
}
