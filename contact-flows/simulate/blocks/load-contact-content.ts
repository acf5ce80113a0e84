import { bytesOf } from "../attributes";
import { BlockFailure, type Outcome, type Standing } from "../block";
import { fromService } from "./from-service";

/** Most bytes of the text of an e-mail (Administrator Guide, Get stored content block: 32 KB). */
const mostBytes = 32 * 1024;

/** Get stored content: the text of the e-mail, which the contact began with, in `$.Email.EmailMessage.Plaintext`. */
export function loadContactContent(at: Standing): Outcome {
  return fromService(at, {
    service: "store of e-mails",
    namespace: "Email",
    usual: () => {
      const text = at.contact.initialMessage ?? "";
      if (bytesOf(text) > mostBytes) throw new BlockFailure("NoMatchingError", `the e-mail is over ${mostBytes} bytes`);
      return { EmailMessage: { Plaintext: text } };
    },
  });
}
