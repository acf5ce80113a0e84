import { contactAttributes } from "../../config/names";
import { lambda } from "../language/resources";
import { attribute, contact, reference, type Value } from "../language/values";
import type { VoiceToChatSettings } from "../settings";
import { voiceToChatTexts as texts } from "../voice-to-chat-texts";
import { ask } from "./ask";
import { became, keep, kept, type ModuleCall } from "./shape";

const offerChat = lambda("offer-chat", { results: ["sms", "email"] });

/** Finds out what the chat is to go on with: language and priority of the call, and where an e-mail could go. */
export function lookUp(call: ModuleCall, { emailFrom, languages }: VoiceToChatSettings): void {
  sayLanguage(call, languages);
  const priority = attribute(contactAttributes.queuePriority);
  call.compare(
    priority,
    [
      {
        ...{ operator: "NumberGreaterOrEqualTo", operand: 1 },
        to: (call) => keep(call, "priority", priority, "Keep priority"),
      },
    ],
    "continue",
    { name: "Check priority" },
  );
  // Flow logs have what profiles answer and Lambdas are handed.
  call.logging("off", { name: "Logging off to look up" });
  if (emailFrom?.by === "attribute") takeAddress(call, attribute(emailFrom.attribute));
  if (emailFrom?.by === "profile") lookUpProfile(call);
  call.goTo("ways");
}

/**
 * Sets the language that the caller is spoken to in where no flow has chosen one, for what is written later: the contact's
 * language code is American English then, whatever is spoken.
 */
function sayLanguage(call: ModuleCall, languages: VoiceToChatSettings["languages"]): void {
  const [first] = languages;
  if (first === undefined) return;
  const spoken = Object.fromEntries(languages.map(({ locale }) => [locale, "continue" as const]));
  const otherwise = (call: ModuleCall) =>
    call.setAttributes(
      { [contactAttributes.language]: first.locale },
      { name: "Language of words", onFailure: "continue" },
    );
  call.when(attribute(contactAttributes.language), { ...spoken, otherwise }, { name: "Check language" });
}

function lookUpProfile(call: ModuleCall): void {
  const without = (call: ModuleCall) => call.goTo("ways");
  call.do(
    "GetCustomerProfile",
    {
      ProfileRequestData: { IdentifierName: "_phone", IdentifierValue: contact.customerAddress },
      ProfileResponseData: ["EmailAddress"],
    },
    // Of several people, nobody knows which of them calls.
    { errors: { NoneFoundError: without, MultipleFoundError: without } },
    { name: "Get profile", onFailure: without },
  );
  takeAddress(call, reference("$.Customer.EmailAddress"));
}

/** Only what looks like an address is taken for one: an attribute may hold anything, and a profile may have none. */
function takeAddress(call: ModuleCall, found: Value): void {
  call.compare(
    found,
    [{ operator: "TextContains", operand: "@", to: (call) => keep(call, "address", found, "Keep address") }],
    "continue",
    { name: "Check address" },
  );
}

/** Has a Lambda say by which ways a link can go out, and asks the caller; silent where there is none. */
export function ways(call: ModuleCall): void {
  const answer = call.invoke(
    offerChat,
    { reason: kept.reason, email: kept.address },
    {
      ...{ name: "Ask for ways", withinSeconds: 3 },
      onFailure: (call) => {
        call.logging("on", { name: "Logging on without ways" });
        call.goTo("back");
      },
    },
  );
  call.logging("on", { name: "Logging on with ways" });
  call.setFlowAttributes({ sms: answer.sms, email: answer.email }, { name: "Keep ways" });
  call.when(kept.sms, { yes: "continue", otherwise: unlessByEmail }, { name: "Check way by SMS" });
  became(call, "offered");
  sayWhy(call);
  ask(call);
}

function unlessByEmail(call: ModuleCall): void {
  call.when(
    kept.email,
    {
      yes: "continue",
      otherwise: (call) => {
        became(call, "not-possible");
        call.goTo("back");
      },
    },
    { name: "Check way by e-mail" },
  );
}

function sayWhy(call: ModuleCall): void {
  call.when(
    kept.reason,
    {
      "after-hours": (call) => call.say(texts.closedNow, { onFailure: "continue" }),
      "nobody-staffed": (call) => call.say(texts.nobodyNow, { onFailure: "continue" }),
      otherwise: (call) => call.say(texts.longWait, { onFailure: "continue" }),
    },
    { name: "Check reason" },
  );
}
