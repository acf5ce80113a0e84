import type { StartProblem } from "./start-chat";

/** A heading, and what to do. */
export interface Advice {
  readonly title: string;
  readonly text: string;
}

/** What only a chat that began with a call says, in English; other languages have exactly these keys. */
export const en = {
  welcome: (organisation: string) => `Chat with ${organisation}`,
  welcomeText: "You called us, and you can go on here in writing. We know about your call: you need not begin again.",
  name: "Your name",
  optional: "optional",
  start: "Start chat",
  starting: "Starting …",
  opening: "Opening your chat …",
  tryAgain: "Try again",
  tryAgainIn: (seconds: number) => `Try again in ${seconds}\u00a0s`,
  reload: "Load the page again",
  help: "What to do if a link does not work",
  notSetUp: {
    title: "The chat cannot be opened",
    text: "Something is missing on our side, or your connection was interrupted. Please try again in a moment, or call us.",
  } as Advice,
  problems: {
    "link-used": {
      title: "This link has been used already",
      text: "A link opens one chat, in the browser that opened it first. If that was you, open it there. Otherwise please call us again: you will get a new link.",
    },
    "link-expired": {
      title: "This link has expired",
      text: "For your safety, links are valid for a short time only. Please call us again: you will get a new one.",
    },
    "link-unknown": {
      title: "This link does not open a chat",
      text: "Open the link in our message once more, in the same browser and with cookies allowed. If that does not help, please call us again: you will get a new link.",
    },
    busy: {
      title: "Very many people are chatting with us",
      text: "At this moment we cannot open another chat. Your link stays valid: please try again shortly.",
    },
    unavailable: {
      title: "That did not work",
      text: "Something went wrong on our side. Your link stays valid: please try again.",
    },
    "no-answer": {
      title: "No connection",
      text: "We could not be reached. Check your connection to the internet, and try again.",
    },
    "another-chat": {
      title: "Another chat was opened in this browser",
      text: "A browser shows one chat, that of the link opened last. Load the page again to go on there; this one cannot be opened again.",
    },
    "bad-request": {
      title: "That did not work",
      text: "The page may be out of date. Please load it again.",
    },
    "too-large": {
      title: "That did not work",
      text: "The page may be out of date. Please load it again.",
    },
    "wrong-origin": {
      title: "That did not work",
      text: "Please open the chat with the link in our message, not from within another page.",
    },
  } as Readonly<Record<StartProblem, Advice>>,
};

/** The texts of one language. */
export type VoiceToChatTexts = typeof en;
