import { contactFlow } from "../../../../contact-flows/language/build/contact-flow";
import { lambda, prompt } from "../../../../contact-flows/language/resources";
import { dictionary, plain, ssml } from "../../../../contact-flows/language/texts";

// What does not type-check is held by the compiler: each `@ts-expect-error` fails where its line has become fine.
const text = plain("Hello.");
const onFailure = (call: { hangUp: () => void }) => call.hangUp();

test("steps that a flow type refuses are not there", () => {
  contactFlow("x", { type: "CUSTOMER_WHISPER", channels: ["VOICE"] }, (call) => {
    call.say(text);
    call.endFlow();
    // @ts-expect-error a whisper cannot hang up
    call.hangUp;
    // @ts-expect-error a whisper cannot ask
    call.menu;
    // @ts-expect-error nor by its name
    call.do("DisconnectParticipant", {});
  });
  contactFlow("x", { type: "MODULE", channels: ["VOICE"] }, (call) => {
    // A module runs inside any type of flow, so that it takes the steps of all of them.
    call.moveToQueue(undefined, { onFailure: "continue" });
    call.returnFromModule();
  });
  contactFlow("x", { type: "CONTACT_FLOW", channels: ["VOICE"] }, (call) => {
    // @ts-expect-error only modules return
    call.returnFromModule;
    // @ts-expect-error only queue flows and whispers end like that
    call.endFlow;
    // @ts-expect-error only a contact that waits is taken to another queue
    call.moveToQueue;
  });
});

test("steps that a channel does not know are not there, but in its own branch", () => {
  contactFlow("x", { type: "CONTACT_FLOW", channels: ["VOICE", "CHAT"], onFailure }, (call) => {
    // @ts-expect-error chats have no keys
    call.menu;
    call.onChannel({
      voice: (call) => call.menu(text, { 1: (call) => call.hangUp(), unclear: "continue" }),
      chat: (call) => {
        call.say(text);
        // @ts-expect-error chats have no keys
        call.menu;
      },
    });
  });
});

test("a flow for chats alone plays nothing, and branches only by channels that come", () => {
  contactFlow("x", { type: "CONTACT_FLOW", channels: ["CHAT"], onFailure }, (call) => {
    call.say(text);
    // @ts-expect-error chats hear no recording
    call.play;
    // @ts-expect-error no task comes by
    call.onChannel({ task: () => undefined });
  });
  contactFlow("x", { type: "CONTACT_FLOW", channels: ["VOICE", "CHAT"], onFailure }, (call) => {
    call.play(prompt("beep"));
    call.onChannel({
      chat: (call) => {
        // @ts-expect-error chats hear no recording
        call.play;
      },
    });
  });
});

test("a module returns what its contract declares", () => {
  const contract = { results: ["found"], output: ["status"] } as const;
  contactFlow(
    "x",
    { type: "MODULE", channels: "any", contract, onFailure: (call) => call.returnFromModule() },
    (call) => {
      call.returnFromModule({ result: "found", output: { status: "sent" } });
      // @ts-expect-error there is no such result
      call.returnFromModule({ result: "lost" });
      // @ts-expect-error it gives back nothing of that name
      call.returnFromModule({ output: { total: "1" } });
    },
  );
  contactFlow("x", { type: "MODULE", channels: "any", contract: { results: ["found"] } }, (call) => {
    // @ts-expect-error without `as const`, too
    call.returnFromModule({ result: "lost" });
  });
});

test("a menu tells what happens without an answer", () => {
  contactFlow("x", { type: "CONTACT_FLOW", channels: ["VOICE"], onFailure }, (call) => {
    // @ts-expect-error neither unclear nor noAnswer and otherwise
    call.menu(text, { 1: "continue" });
    // @ts-expect-error there is no such key
    call.menu(text, { 12: "continue", unclear: "continue" });
    call.menu(text, { 1: "continue", noAnswer: "continue", otherwise: "continue" });
  });
});

test("parts and results have names that the compiler knows", () => {
  const lookup = lambda("lookup", { results: ["status"] });
  contactFlow(
    "x",
    { type: "CONTACT_FLOW", channels: ["VOICE"], onFailure, parts: { sales: (call) => call.hangUp() } },
    (call) => {
      const order = call.invoke(lookup);
      call.when(order.status, { done: (call) => call.goTo("sales") });
      // @ts-expect-error it does not answer with that
      order.total;
      // @ts-expect-error there is no such part
      call.goTo("sals");
    },
  );
});

test("parameters of any action are those of the catalogue", () => {
  contactFlow("x", { type: "CONTACT_FLOW", channels: ["VOICE"], onFailure }, (call) => {
    call.do("TagContact", { Tags: { a: "b" } });
    // @ts-expect-error it is called Tags
    call.do("TagContact", { Tag: { a: "b" } });
    // @ts-expect-error Tags have to be there
    call.do("TagContact", {});
    // @ts-expect-error there is no such error
    call.do("TagContact", { Tags: {} }, { errors: { QueueAtCapacity: "continue" } });
    // @ts-expect-error the service knows no such type
    call.do("PlayPrompt", {});
  });
});

test("texts are complete in every language, and filled in completely", () => {
  const texts = dictionary({
    en: { status: "It is {status}.", plain: "Hello.", marked: ssml("<speak>{n}</speak>") },
    de: { status: "Es ist {status}.", plain: "Hallo.", marked: ssml("<speak>{n}</speak>") },
  });

  const wrong = () => {
    // @ts-expect-error {status} has to be filled in
    texts.status();
    // @ts-expect-error with that name
    texts.status({ state: "x" });
    // @ts-expect-error nothing is filled in
    texts.plain({});
    // @ts-expect-error there is no such text
    texts.other;
  };

  expect(wrong).toThrow();
  expect(texts.status({ status: "here" }).wordingFor("de-DE").parts.join("")).toBe("Es ist here.");
});

test("a text that a language lacks is a type error, and an error where types are not looked at", () => {
  // @ts-expect-error "bye" is missing in "de"
  const incomplete = () => dictionary({ en: { hello: "Hello.", bye: "Goodbye." }, de: { hello: "Hallo." } });

  expect(incomplete).toThrow('Text "bye" has no words in "de"');
});
