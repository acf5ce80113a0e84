import * as fc from "fast-check";
import { Conversation } from "../../../assets/chat/conversation/conversation";
import { keepOf, type TabStorage } from "../../../assets/chat/conversation/keep";
import { timelineOf } from "../../../assets/chat/conversation/timeline";
import type { SessionEvent } from "../../../assets/chat/session/chat-session";
import { FakeSession, type Fate } from "./fake-session";
import { item, own } from "./items";

/** A tab's storage, the page in it, and a clock that moves only when it is told to. */
function setUp(storage = new Map<string, string>()) {
  const tab: TabStorage = {
    getItem: (key) => storage.get(key) ?? null,
    setItem: (key, value) => void storage.set(key, value),
    removeItem: (key) => void storage.delete(key),
  };
  const waiting: (() => void)[] = [];
  let tokens = 0;
  let tell: (event: SessionEvent) => void = () => undefined;
  const page = { isSeen: true };
  const conversation = new Conversation({
    keep: keepOf("contact", tab),
    open: (listener) => {
      tell = listener;
      return new FakeSession(listener);
    },
    newToken: () => `${storage.size}-${++tokens}-${Math.random()}`,
    after: (_, task) => void waiting.push(task),
    random: () => 0,
    isSeen: () => page.isSeen,
  });
  const session = conversation.session as FakeSession;
  const settle = async () => {
    for (let turn = 0; turn < 20; turn++) await Promise.resolve();
  };
  const pass = async () => {
    await settle();
    while (waiting.length > 0) {
      for (const task of waiting.splice(0)) task();
      await settle();
    }
  };
  const texts = () =>
    timelineOf(conversation.state).flatMap((line) => {
      if (line.kind === "outgoing") return [line.entry.content];
      return line.kind === "item" && line.item.body.kind === "text" ? [line.item.body.text] : [];
    });
  return { conversation, session, storage, page, tell, settle, pass, texts };
}

describe("messages of the customer", () => {
  test("wait until the page is connected, go out once, and leave nothing behind", async () => {
    const { conversation, session, storage, pass } = setUp();

    conversation.say("Hello");
    await pass();
    expect(session.transcript).toEqual([]);
    expect([...storage.values()].join()).toContain("Hello");

    session.wake();
    await pass();
    expect(session.transcript.map(({ body }) => body)).toEqual([{ kind: "text", text: "Hello" }]);
    expect(storage.size).toBe(0);
  });

  test("that are equal are all sent, though the answers to the first got lost", async () => {
    const { conversation, session, pass, texts } = setUp();
    session.wake();
    session.fates = ["lose-answer"];

    conversation.say("yes");
    conversation.say("yes");
    await pass();

    expect(session.transcript).toHaveLength(2);
    expect(texts()).toEqual(["yes", "yes"]);
  });

  test("arrive once and in order through 2,000 histories of lost messages, lost answers, echoes and reloads", async () => {
    const step = fc.oneof(
      fc.record({ say: fc.constantFrom("yes", "no", "a", "b") }),
      fc.record({ fate: fc.constantFrom<Fate>("take", "lose-answer", "lose-message") }),
      fc.constantFrom("pass" as const, "echo" as const, "drop" as const, "wake" as const),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
        const page = setUp();
        const said: string[] = [];
        page.session.wake();
        for (const one of steps) {
          if (one === "pass") await page.pass();
          else if (one === "drop") page.tell({ type: "connection", connection: "reconnecting" });
          else if (one === "wake") page.session.wake();
          else if (one === "echo") page.tell({ type: "items", items: page.session.transcript.slice(-1), past: false });
          else if ("fate" in one) page.session.fates.push(one.fate);
          else {
            said.push(one.say);
            page.conversation.say(one.say);
            await page.settle();
          }
        }
        page.session.wake();
        await page.pass();

        expect(page.session.transcript.map(({ body }) => (body.kind === "text" ? body.text : ""))).toEqual(said);
        expect(page.texts()).toEqual(said);
        expect(page.storage.size).toBe(0);
      }),
      { numRuns: 2_000 },
    );
  });

  test("are sent after a reload with the token that they had, so that the server takes them once", async () => {
    const before = setUp();
    before.session.wake();
    before.session.fates = ["lose-answer"];
    before.conversation.say("Hello");
    await before.settle();

    const after = setUp(before.storage);
    after.session.wake();
    await after.pass();

    expect(before.session.transcript).toHaveLength(1);
    expect(after.conversation.state.outbox).toEqual([]);
    expect(after.session.transcript).toHaveLength(1);
  });

  test("that arrived before a reload are found in the transcript and not sent again", async () => {
    const before = setUp();
    before.session.wake();
    before.session.fates = ["lose-answer"];
    before.conversation.say("Hello");
    await before.settle();

    const after = setUp(before.storage);
    after.session.transcript.push(...before.session.transcript);
    after.session.wake();
    await after.pass();

    expect(after.session.transcript).toHaveLength(1);
    expect(after.texts()).toEqual(["Hello"]);
  });

  test("of long ago with the same words are not mistaken for one that is waiting", async () => {
    const { conversation, session, pass } = setUp();
    session.transcript.push(own("old", 5, "yes"));
    conversation.say("yes");

    session.wake();
    await pass();

    expect(session.transcript).toHaveLength(2);
  });

  test("that are refused stay, hold up nobody, and go out again if the customer wants it", async () => {
    const { conversation, session, pass, texts } = setUp();
    session.wake();
    session.fates = ["refuse"];

    conversation.say("bad");
    conversation.say("good");
    await pass();
    expect(conversation.state.outbox).toEqual([expect.objectContaining({ content: "bad", refused: true })]);

    conversation.retry(conversation.state.outbox[0]?.clientToken ?? "");
    await pass();
    expect(conversation.state.outbox).toEqual([]);
    expect(texts()).toEqual(["good", "bad"]);
  });

  test("that are long go out in pieces", async () => {
    const { conversation, session, pass } = setUp();
    session.wake();

    conversation.say("word ".repeat(500));
    await pass();

    expect(session.transcript).toHaveLength(3);
  });

  test("are forgotten when the chat has ended", async () => {
    const { conversation, session, storage, tell } = setUp();
    conversation.say("Hello");
    storage.set("chat/contact/draft", "half");

    tell({ type: "connection", connection: "ended" });

    expect(storage.size).toBe(0);
    expect(session.isClosed).toBe(true);
  });
});

describe("messages of others", () => {
  test("are acknowledged as read where the page is seen, else as delivered, and read once it is", () => {
    const { conversation, session, page } = setUp();
    session.wake();

    session.says(item("a", 1));
    page.isSeen = false;
    session.says(item("b", 2));
    session.says(item("c", 3, { author: "system" }));
    page.isSeen = true;
    conversation.seen();

    expect(session.receipts).toEqual(["a read", "b delivered", "b read"]);
  });

  test("count as unread only while nobody looks, each once", () => {
    const { conversation, session, page, tell } = setUp();
    session.says(item("before", 1));
    session.wake();
    page.isSeen = false;

    session.says(item("a", 2));
    tell({ type: "items", items: [item("a", 2)], past: true });
    expect(conversation.state.unread).toBe(1);

    conversation.seen();
    expect(conversation.state.unread).toBe(0);
  });

  test("make a sound at the moment they come, and not out of the transcript", () => {
    const { conversation, session } = setUp();
    let sounds = 0;
    conversation.onArrival(() => sounds++);
    session.transcript.push(item("old", 1));

    session.wake();
    expect(sounds).toBe(0);
    session.says(item("new", 2));
    expect(sounds).toBe(1);
  });

  test("end the sign that somebody is writing, and time does", async () => {
    const { conversation, session, tell, pass } = setUp();
    session.wake();

    tell({ type: "typing", name: "Anna" });
    expect(conversation.state.typing).toBe("Anna");
    session.says(item("a", 1));
    expect(conversation.state.typing).toBeUndefined();

    tell({ type: "typing", name: "Anna" });
    await pass();
    expect(conversation.state.typing).toBeUndefined();
  });
});

test("a file that could not be sent can be tried again or given up", async () => {
  const { conversation, session, settle } = setUp();
  const file = { name: "a.txt", type: "text/plain", size: 1, content: new Blob(["a"]) };
  session.wake();
  session.fileFails = true;

  conversation.attach(file);
  conversation.attach(file);
  await settle();
  expect(conversation.state.uploads.map(({ failed }) => failed)).toEqual([true, true]);

  session.fileFails = false;
  conversation.retryUpload(1);
  conversation.discardUpload(2);
  await settle();
  expect(conversation.state.uploads).toEqual([]);
});

describe("a question with choices", () => {
  const choices = { kind: "choices", message: { title: "Pay?", cards: [] } } as const;
  const answer = (content: string) => ({ contentType: "text/plain", content }) as const;

  test("is answered once, however often and whatever is chosen, also without a network", async () => {
    const { conversation, session, tell, pass } = setUp();
    tell({ type: "items", items: [item("q", 1, { body: choices })], past: false });

    conversation.choose("q", answer("Yes"));
    conversation.choose("q", answer("Yes"));
    conversation.choose("q", answer("No"));
    session.wake();
    await pass();

    expect(session.transcript.map(({ body }) => body.kind === "text" && body.text)).toEqual(["Yes"]);
  });

  test("shows the choice at once, and can be answered again where that was refused", async () => {
    const { conversation, session, tell, pass } = setUp();
    const shown = () =>
      timelineOf(conversation.state).flatMap((line) =>
        line.kind === "item" && line.item.id === "q" ? [line.answer] : [],
      );
    tell({ type: "items", items: [item("q", 1, { body: choices })], past: false });
    session.fates = ["refuse"];

    conversation.choose("q", answer("Yes"));
    expect(shown()).toEqual(["Yes"]);
    session.wake();
    await pass();

    expect(shown()).toEqual([undefined]);
    conversation.choose("q", answer("No"));
    await pass();
    expect(session.transcript.map(({ body }) => body.kind === "text" && body.text)).toEqual(["No"]);
  });
});
