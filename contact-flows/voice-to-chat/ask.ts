import type { LinkChannel } from "../../config/names";
import { joined, type Text } from "../language/texts";
import { contact } from "../language/values";
import { voiceToChatTexts as texts } from "../voice-to-chat-texts";
import { became, kept, type ModuleCall } from "./shape";

/** A choice of a menu: how it is offered, by its key, and where it leads. */
interface Choice {
  readonly say: (values: { readonly key: number }) => Text;
  readonly to: (call: ModuleCall) => void;
}

const sms: Choice = { say: texts.bySms, to: (call) => call.goTo("sms") };
const email: Choice = { say: texts.byEmail, to: (call) => call.goTo("email") };
const callBack: Choice = { say: texts.callMeBack, to: (call) => call.goTo("callBack") };

const declines = (call: ModuleCall) => call.goTo("declined");

/** The first question, with the ways that there are: one of the two at least. */
export function ask(call: ModuleCall): void {
  call.when(
    kept.sms,
    { yes: "continue", otherwise: (call) => menu(call, "Choose e-mail", [email], declines) },
    { name: "Check ways" },
  );
  call.when(
    kept.email,
    {
      yes: (call) => menu(call, "Choose SMS or e-mail", [sms, email], declines),
      otherwise: (call) => menu(call, "Choose SMS", [sms], declines),
    },
    { name: "Check other way" },
  );
}

/**
 * The question after a link did not go out: the way that was not tried, and a call back where there is a number. A link
 * goes out by SMS only to a caller's number, so that it is known where SMS was, or is, a way.
 */
export function askInstead(call: ModuleCall): void {
  const stays = (call: ModuleCall) => call.goTo("back");
  became(call, "not-sent");
  call.when(
    kept.sms,
    { yes: (call) => menu(call, "Choose SMS instead", [afterAll("sms", texts.bySms), callBack], stays) },
    { name: "Check SMS instead" },
  );
  call.when(
    kept.email,
    { yes: (call) => menu(call, "Choose e-mail instead", [afterAll("email", texts.byEmail), callBack], stays) },
    { name: "Check e-mail instead" },
  );
  call.compare(
    contact.customerAddress,
    [
      {
        ...{ operator: "TextStartsWith", operand: "+" },
        to: (call) => menu(call, "Choose call back", [callBack], stays),
      },
    ],
    stays,
    { name: "Check number" },
  );
}

/** Goes back to sending, by the way that has not been tried: once, so that nothing circles. */
function afterAll(part: LinkChannel, say: Choice["say"]): Choice {
  return { say, to: (call) => call.goTo(part === "sms" ? "smsAfterAll" : "emailAfterAll") };
}

/** What `afterAll` leads to. */
export function sendAfterAll(call: ModuleCall, part: LinkChannel): void {
  call.backTo(part, { times: 1, name: `Send by ${part === "sms" ? "SMS" : "e-mail"} after all` });
  call.goTo("back");
}

type Stays = (call: ModuleCall) => void;

/** Asks for one of the choices. After hours nobody is to wait on the line for somebody who does not come. */
function menu(call: ModuleCall, name: string, choices: readonly Choice[], stays: Stays): void {
  call.when(
    kept.reason,
    {
      "after-hours": (call) => menuOr(call, `${name} after hours`, choices, texts.otherwiseCallAgain, stays),
      otherwise: (call) => menuOr(call, name, choices, texts.otherwiseStay, stays),
    },
    { name: `${name} by hours` },
  );
}

/** Asks by 1 and 2, and says what else there is to do. Silence is an answer too: the call goes on. */
function menuOr(call: ModuleCall, name: string, choices: readonly Choice[], otherwise: Text, stays: Stays): void {
  const words = choices.map(({ say }, index) => say({ key: index + 1 }));
  call.menu(
    joined([...words, otherwise]),
    {
      ...Object.fromEntries(choices.map(({ to }, index) => [index + 1, to])),
      noAnswer: stays,
      otherwise: (call) => {
        call.say(texts.notUnderstood, { onFailure: "continue" });
        call.again({ times: 2, name: `${name} again` });
        stays(call);
      },
    },
    { name },
  );
}
