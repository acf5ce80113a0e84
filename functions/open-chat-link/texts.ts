import type { CustomerLanguage } from "../shared/customer-language";

/** Why a link does not lead to a chat. */
export type Trouble = "unknown" | "expired" | "used" | "unavailable";

/** What a page of one language says. */
interface Texts {
  readonly troubles: Readonly<
    Record<Trouble, { readonly title: string; readonly why: string; readonly advice: string }>
  >;
  readonly tryAgain: string;
  /** Before the number, where there is one. */
  readonly callAt: string;
  /** Where there is none. */
  readonly call: string;
}

/** @see Texts */
export const texts: Readonly<Record<CustomerLanguage, Texts>> = {
  en: {
    troubles: {
      unknown: {
        title: "This link does not work",
        why: "It may be incomplete, or it was valid for a short time only and that time is over.",
        advice: "Open the link in your message again, without changing it. If that does not help, ask for a new one.",
      },
      expired: {
        title: "This link has expired",
        why: "For your safety, links to a chat are valid for a short time only.",
        advice: "Call us and ask for a new link.",
      },
      used: {
        title: "This link has been used",
        why: "It has started a chat in another browser, or on another device. It works there only.",
        advice: "Go on where the chat was started. If that was not you, call us and ask for a new link.",
      },
      unavailable: {
        title: "The chat cannot be opened now",
        why: "Something failed on our side. Your link is still valid.",
        advice: "Please try again in a moment, or call us.",
      },
    },
    tryAgain: "Try again",
    callAt: "Call us:",
    call: "Call the number that you called before.",
  },
  de: {
    troubles: {
      unknown: {
        title: "Dieser Link funktioniert nicht",
        why: "Vielleicht ist er unvollständig, oder er galt nur kurze Zeit und diese Zeit ist vorbei.",
        advice:
          "Öffnen Sie den Link in Ihrer Nachricht noch einmal, ohne ihn zu ändern. Hilft das nicht, bitten Sie um einen neuen.",
      },
      expired: {
        title: "Dieser Link ist abgelaufen",
        why: "Zu Ihrer Sicherheit gelten Links zu einem Chat nur kurze Zeit.",
        advice: "Rufen Sie uns an und bitten Sie um einen neuen Link.",
      },
      used: {
        title: "Dieser Link ist schon verwendet",
        why: "Mit ihm wurde ein Chat in einem anderen Browser oder auf einem anderen Gerät begonnen. Nur dort gilt er.",
        advice:
          "Schreiben Sie dort weiter, wo der Chat begonnen wurde. Waren Sie das nicht, rufen Sie uns an und bitten Sie um einen neuen Link.",
      },
      unavailable: {
        title: "Der Chat lässt sich gerade nicht öffnen",
        why: "Bei uns ist etwas schiefgegangen. Ihr Link gilt weiterhin.",
        advice: "Bitte versuchen Sie es gleich noch einmal, oder rufen Sie uns an.",
      },
    },
    tryAgain: "Noch einmal versuchen",
    callAt: "Rufen Sie uns an:",
    call: "Rufen Sie die Nummer an, die Sie zuvor angerufen haben.",
  },
};
