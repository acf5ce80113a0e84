import type { VoiceToChatTexts } from "./en";

/** What only a chat that began with a call says, in German. */
export const de: VoiceToChatTexts = {
  welcome: (organisation) => `Chat mit ${organisation}`,
  welcomeText:
    "Sie haben uns angerufen und können hier schriftlich weitermachen. Wir wissen von Ihrem Anruf: Sie müssen nicht von vorn beginnen.",
  name: "Ihr Name",
  optional: "freiwillig",
  start: "Chat beginnen",
  starting: "Wird begonnen …",
  opening: "Ihr Chat wird geöffnet …",
  tryAgain: "Erneut versuchen",
  tryAgainIn: (seconds) => `Erneut versuchen in ${seconds}\u00a0s`,
  reload: "Seite neu laden",
  help: "Was zu tun ist, wenn ein Link nicht geht",
  notSetUp: {
    title: "Der Chat kann nicht geöffnet werden",
    text: "Bei uns ist etwas schiefgelaufen, oder Ihre Verbindung wurde unterbrochen. Bitte versuchen Sie es gleich noch einmal, oder rufen Sie uns an.",
  },
  problems: {
    "link-used": {
      title: "Dieser Link wurde schon benutzt",
      text: "Ein Link öffnet einen Chat, und zwar in dem Browser, der ihn zuerst geöffnet hat. Waren Sie das, öffnen Sie ihn dort. Sonst rufen Sie uns bitte noch einmal an: Sie bekommen einen neuen Link.",
    },
    "link-expired": {
      title: "Dieser Link ist abgelaufen",
      text: "Zu Ihrer Sicherheit gelten Links nur kurze Zeit. Bitte rufen Sie uns noch einmal an: Sie bekommen einen neuen.",
    },
    "link-unknown": {
      title: "Dieser Link öffnet keinen Chat",
      text: "Öffnen Sie den Link in unserer Nachricht noch einmal, im selben Browser und mit erlaubten Cookies. Hilft das nicht, rufen Sie uns bitte noch einmal an: Sie bekommen einen neuen Link.",
    },
    busy: {
      title: "Gerade chatten sehr viele mit uns",
      text: "Im Augenblick können wir keinen weiteren Chat öffnen. Ihr Link bleibt gültig: Bitte versuchen Sie es gleich noch einmal.",
    },
    unavailable: {
      title: "Das hat nicht geklappt",
      text: "Bei uns ist etwas schiefgegangen. Ihr Link bleibt gültig: Bitte versuchen Sie es noch einmal.",
    },
    "no-answer": {
      title: "Keine Verbindung",
      text: "Wir waren nicht zu erreichen. Prüfen Sie Ihre Verbindung zum Internet, und versuchen Sie es noch einmal.",
    },
    "another-chat": {
      title: "In diesem Browser wurde ein anderer Chat geöffnet",
      text: "Ein Browser zeigt einen Chat, den des zuletzt geöffneten Links. Laden Sie die Seite neu, um dort weiterzumachen; dieser hier lässt sich nicht mehr öffnen.",
    },
    "bad-request": {
      title: "Das hat nicht geklappt",
      text: "Die Seite ist vielleicht veraltet. Bitte laden Sie sie neu.",
    },
    "too-large": {
      title: "Das hat nicht geklappt",
      text: "Die Seite ist vielleicht veraltet. Bitte laden Sie sie neu.",
    },
    "wrong-origin": {
      title: "Das hat nicht geklappt",
      text: "Bitte öffnen Sie den Chat mit dem Link in unserer Nachricht, nicht aus einer anderen Seite heraus.",
    },
  },
};
