import type { Simulation } from "../../../contact-flows/simulate/simulate";
import { closedTime, contactCenter, talksTo, withQueues } from "./support";

/** Somebody who writes, waits, and is answered by John. */
async function chatsWithJohn(center: Simulation, attributes: Readonly<Record<string, string>> = {}) {
  const chat = center.chat({ initialMessage: "Do you have it in blue?", attributes });
  await chat.isQueuedIn("general");
  return { chat, john: await talksTo(center, chat, "john.perry") };
}

describe("a chat", () => {
  test("is greeted without a menu, reads one line while it waits, and is answered", async () => {
    const center = contactCenter();
    const chat = center.chat({ initialMessage: "Do you have it in blue?", name: "Ada" });

    await chat.readsNext("Welcome to Acme.");
    await chat.readsNext("One moment, I am connecting you.");
    await chat.isQueuedIn("general");
    await chat.readsNext("Thank you for waiting. Somebody will be with you soon.");
    await center.passes("30m");
    expect(chat.heard).toHaveLength(3);

    const john = center.agent("john.perry");
    john.isAvailable();
    await john.answers(chat);
    await john.hears("General.");
    await chat.readsNext("Thank you for waiting. You are being connected now.");
    await chat.isConnectedTo("john.perry");
    await john.writes("We have.");
    await chat.readsNext("We have.");
    await chat.endsChat();

    expect(chat).toHaveEnded("CUSTOMER_DISCONNECT");
    chat.hasNeverHeard(/press|recorded/);
  });

  test("ends at once, without another word, when its agent leaves", async () => {
    const center = contactCenter();
    const { chat, john } = await chatsWithJohn(center);
    const [heard, now] = [chat.heard.length, center.now];

    await john.hangsUp();
    await chat.ends("CONTACT_FLOW_DISCONNECT");

    expect(center.now).toBe(now);
    expect(chat.heard).toHaveLength(heard);
  });

  test("outside of the opening hours reads so, and ends", async () => {
    const chat = contactCenter({ at: closedTime }).chat({ initialMessage: "Hello?" });

    await chat.readsNext("Welcome to Acme.");
    await chat.readsNext("We are closed at the moment.");
    await chat.ends("CONTACT_FLOW_DISCONNECT");
  });

  test("for which there is no place reads so, and ends", async () => {
    const chat = contactCenter({ world: withQueues({ general: { maxContacts: 0 } }) }).chat();

    await chat.reads("So many people are waiting right now");
    await chat.ends("CONTACT_FLOW_DISCONNECT");
  });

  test("that its page begins in German reads German throughout", async () => {
    const center = contactCenter();
    const { chat } = await chatsWithJohn(center, { language: "de-DE" });

    expect(chat.heard).toEqual([
      "Willkommen bei Acme.",
      "Einen Moment, ich verbinde Sie.",
      "Danke, dass Sie warten. Gleich ist jemand für Sie da.",
      "Danke, dass Sie gewartet haben. Sie werden jetzt verbunden.",
    ]);
  });

  test("waits on for hours, as no call would", async () => {
    const center = contactCenter();
    const chat = center.chat();

    await chat.isQueuedIn("general");
    await center.passes("3h");

    expect(chat).toBeQueuedIn("general");
  });

  test("is handed to another queue, and keeps its conversation", async () => {
    const center = contactCenter();
    const { chat, john } = await chatsWithJohn(center);

    await john.transfersTo("to-orders");
    await john.hears("Transferring now.");
    await chat.isQueuedIn("orders");
    await chat.reads("Thank you for waiting. Somebody will be with you soon.");
    await talksTo(center, chat);

    expect(new Set(chat.contacts.map(({ initialId }) => initialId)).size).toBe(1);
  });

  test("that cannot be handed on stays with its agent", async () => {
    const center = contactCenter({ world: withQueues({ orders: { maxContacts: 0 } }) });
    const { chat, john } = await chatsWithJohn(center);

    await john.transfersTo("to-orders");
    await john.hears("That queue is full at the moment.");
    await chat.isConnectedTo("john.perry");
  });

  test("whose customer leaves while it waits is over", async () => {
    const chat = contactCenter().chat();

    await chat.isQueuedIn("general");
    await chat.endsChat();

    expect(chat).toHaveEnded("CUSTOMER_DISCONNECT");
  });
});
