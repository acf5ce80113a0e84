import { dictionary } from "./language/texts";

/** What the flows of voice-to-chat say. No address or number is ever spoken. */
export const voiceToChatTexts = dictionary({
  en: {
    closedNow: "We are closed at the moment. But you can write to us in a chat.",
    nobodyNow: "Nobody can take your call at the moment. But we can go on in a chat, without you holding the line.",
    longWait: "You would wait for some time at the moment. But we can go on in a chat, without you holding the line.",
    bySms: "For a link by text message, to the number that you are calling from, press {key}.",
    byEmail: "For a link by e-mail, to the address that we have from you, press {key}.",
    callMeBack: "For a call back, to the number that you are calling from, press {key}.",
    otherwiseStay: "Otherwise, stay on the line.",
    otherwiseCallAgain: "Otherwise, please hang up, and call again when we are open.",
    notUnderstood: "I did not get that.",
    oneMoment: "One moment.",
    smsSent:
      "We have sent you a text message. The link in it opens the chat, and works for {minutes} minutes. Thank you for calling, and goodbye.",
    emailSent:
      "We have sent you an e-mail. The link in it opens the chat, and works for {minutes} minutes. Thank you for calling, and goodbye.",
    smsSentBefore:
      "You have a text message from us already. The link in it works for {minutes} minutes from when it was sent. Thank you for calling, and goodbye.",
    emailSentBefore:
      "You have an e-mail from us already. The link in it works for {minutes} minutes from when it was sent. Thank you for calling, and goodbye.",
    smsStopped: "This number has asked us not to send it text messages.",
    smsRefused: "We cannot send text messages to this number.",
    emailStopped: "This address has asked us not to send it e-mail.",
    emailRefused: "We cannot send e-mail to this address.",
    notSent: "The link could not be sent. We are sorry.",
    calledBack: "We will call you back as soon as somebody has time for you. Thank you, and goodbye.",
    notCalledBack: "We cannot call this number back. We are sorry.",
    chatFromWait:
      "Welcome to {organisation}. We go on here, so that you need not hold the line. You can already write what it is about.",
    chatFromNobody:
      "Welcome to {organisation}. Nobody could take your call, so we go on here. You can already write what it is about.",
    chatFromClosed:
      "Welcome to {organisation}. We were closed when you called, so we go on here. You can already write what it is about.",
    chatClosed:
      "We are closed at the moment. You keep your place while this chat is open: somebody will answer you here as soon as we are back.",
    chatFull:
      "So many people are waiting right now that there is no place for you yet. Please leave this chat open: you get the next one.",
    chatGivenUp:
      "We are sorry that nobody has had time for you. Please call us, or try again a little later. Thank you, and goodbye.",
    fromWait: "From a call that would have waited long.",
    fromNobody: "From a call that nobody could take.",
    fromClosed: "From a call outside of opening hours.",
    fromCall: "From a call.",
  },
  de: {
    closedNow: "Im Moment ist geschlossen. Sie können uns aber in einem Chat schreiben.",
    nobodyNow:
      "Im Moment kann niemand Ihren Anruf annehmen. Wir können aber in einem Chat weitermachen, ohne dass Sie am Telefon warten.",
    longWait:
      "Im Moment müssten Sie eine Weile warten. Wir können aber in einem Chat weitermachen, ohne dass Sie am Telefon warten.",
    bySms: "Für einen Link per SMS an die Nummer, von der Sie anrufen, drücken Sie die {key}.",
    byEmail: "Für einen Link per E-Mail an die Adresse, die wir von Ihnen haben, drücken Sie die {key}.",
    callMeBack: "Für einen Rückruf an die Nummer, von der Sie anrufen, drücken Sie die {key}.",
    otherwiseStay: "Sonst bleiben Sie einfach in der Leitung.",
    otherwiseCallAgain: "Sonst legen Sie bitte auf und rufen wieder an, wenn wir geöffnet haben.",
    notUnderstood: "Das habe ich nicht verstanden.",
    oneMoment: "Einen Moment.",
    smsSent:
      "Wir haben Ihnen eine SMS geschickt. Der Link darin öffnet den Chat und gilt {minutes} Minuten. Vielen Dank für Ihren Anruf und auf Wiederhören.",
    emailSent:
      "Wir haben Ihnen eine E-Mail geschickt. Der Link darin öffnet den Chat und gilt {minutes} Minuten. Vielen Dank für Ihren Anruf und auf Wiederhören.",
    smsSentBefore:
      "Sie haben schon eine SMS von uns. Der Link darin gilt {minutes} Minuten, seit sie verschickt wurde. Vielen Dank für Ihren Anruf und auf Wiederhören.",
    emailSentBefore:
      "Sie haben schon eine E-Mail von uns. Der Link darin gilt {minutes} Minuten, seit sie verschickt wurde. Vielen Dank für Ihren Anruf und auf Wiederhören.",
    smsStopped: "Diese Nummer möchte von uns keine SMS bekommen.",
    smsRefused: "An diese Nummer können wir keine SMS schicken.",
    emailStopped: "Diese Adresse möchte von uns keine E-Mails bekommen.",
    emailRefused: "An diese Adresse können wir keine E-Mail schicken.",
    notSent: "Der Link konnte nicht verschickt werden. Das tut uns leid.",
    calledBack: "Wir rufen Sie zurück, sobald jemand Zeit für Sie hat. Vielen Dank und auf Wiederhören.",
    notCalledBack: "Diese Nummer können wir nicht zurückrufen. Das tut uns leid.",
    chatFromWait:
      "Willkommen bei {organisation}. Wir machen hier weiter, damit Sie nicht am Telefon warten müssen. Sie können schon schreiben, worum es geht.",
    chatFromNobody:
      "Willkommen bei {organisation}. Niemand konnte Ihren Anruf annehmen, deshalb machen wir hier weiter. Sie können schon schreiben, worum es geht.",
    chatFromClosed:
      "Willkommen bei {organisation}. Als Sie anriefen, war geschlossen, deshalb machen wir hier weiter. Sie können schon schreiben, worum es geht.",
    chatClosed:
      "Im Moment ist geschlossen. Sie behalten Ihren Platz, solange dieser Chat offen ist: Sobald wir wieder da sind, antwortet Ihnen hier jemand.",
    chatFull:
      "Im Moment warten so viele, dass noch kein Platz für Sie da ist. Bitte lassen Sie diesen Chat offen: Sie bekommen den nächsten.",
    chatGivenUp:
      "Leider hatte niemand Zeit für Sie. Das tut uns leid. Bitte rufen Sie uns an, oder versuchen Sie es etwas später noch einmal. Vielen Dank und auf Wiederhören.",
    fromWait: "Kommt von einem Anruf, der lange gewartet hätte.",
    fromNobody: "Kommt von einem Anruf, den niemand annehmen konnte.",
    fromClosed: "Kommt von einem Anruf außerhalb der Öffnungszeiten.",
    fromCall: "Kommt von einem Anruf.",
  },
});
