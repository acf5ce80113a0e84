import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { describeWithBrowser } from "./browser";
import { ChatBrowser, field, greeting, say, shifts, smallTargets, status, texts, violations } from "./chat-browser";
import { chatAnswer, problemAnswer } from "./chat-site";
import { anna, system } from "./participant-service/chat-room";

const listPicker = (...titles: readonly string[]) =>
  JSON.stringify({
    templateType: "ListPicker",
    version: "1.0",
    data: { content: { title: "What shall we do?", elements: titles.map((title) => ({ title })) } },
  });
const interactive = "application/vnd.amazonaws.connect.message.interactive";

describeWithBrowser("the chat page", () => {
  let world: ChatBrowser;

  beforeAll(async () => {
    world = await ChatBrowser.start();
  });
  afterAll(() => world.stop());

  // Whatever happened: no script was refused or failed, no token is kept, and no other host was asked for anything.
  afterEach(async () => {
    const found = { complaints: [...world.complaints], leftovers: await world.leftovers(), strangers: world.strangers };
    await world.closeContexts();

    expect(found).toEqual({ complaints: [], leftovers: [], strangers: [] });
  });

  const message = (page: Page, text: string) => page.locator(".message").filter({ hasText: text });
  const endButton = (page: Page) => page.getByRole("banner").getByRole("button", { name: "End chat" });
  /** Waits for a title, looking at every frame: locators do not see it. */
  const titled = async (page: Page, text: string) => {
    while ((await page.title()) !== text) await page.evaluate("new Promise(requestAnimationFrame)");
  };
  const hide = (page: Page, isHidden: boolean) =>
    page.evaluate(`Object.defineProperty(document, "hidden", { configurable: true, get: () => ${isHidden} });
      document.dispatchEvent(new Event("visibilitychange"))`);

  const wakeAfter = async (page: Page, ms: number) => {
    await hide(page, true);
    await page.evaluate(`{ const { now } = Date; Date.now = () => now() + ${ms}; }`);
    await hide(page, false);
  };

  describe("starting", () => {
    test("waits until somebody asks for it, and then shows what was said before", async () => {
      const { page, room } = await world.welcome();
      expect(world.site.started).toEqual([]);

      await page.getByRole("textbox", { name: "Your name" }).fill(" \u200fKim\u202e ");
      await page.getByRole("button", { name: "Start chat" }).click();
      await message(page, greeting).waitFor();

      expect(world.site.started).toEqual([{ displayName: "Kim" }]);
      expect(await message(page, greeting).locator(".name").textContent()).toBe("Example Energy");
      expect(room.hasEnded).toBe(false);
    });

    test("keeps the name over a reload, and no longer than until the chat begins", async () => {
      const { page } = await world.welcome();
      await page.getByRole("textbox", { name: "Your name" }).fill("Kim");

      await page.reload();
      expect(await page.getByRole("textbox", { name: "Your name" }).inputValue()).toBe("Kim");
      await page.getByRole("button", { name: "Start chat" }).click();
      await status(page, "We are finding someone for you");

      expect(world.site.started).toEqual([{ displayName: "Kim" }]);
      expect(await page.evaluate("Object.values(sessionStorage).includes('Kim')")).toBe(false);
    });

    test("speaks the language of the call, not the browser's", async () => {
      const { page, room } = await world.welcome();
      world.site.starts = [chatAnswer(room, "de-DE")];

      await page.getByRole("button", { name: "Start chat" }).click();
      await status(page, "Wir suchen jemanden für Sie");

      expect(await page.locator("html").getAttribute("lang")).toBe("de");
    });

    test("counts down where Amazon Connect is full, and then tries again", async () => {
      const { page, room } = await world.welcome();
      await page.clock.install();
      world.site.starts = [problemAnswer(429, "busy", 20), chatAnswer(room)];

      await page.getByRole("button", { name: "Start chat" }).click();
      const retry = page.getByRole("button", { name: "Try again" });
      await page.getByRole("button", { name: "Try again in 20 s" }).click({ force: true });
      expect(world.site.started).toHaveLength(1);
      await page.clock.fastForward(20_500);
      await page.getByRole("button", { name: "Try again", exact: true }).waitFor();
      await page.clock.resume();
      await retry.click();

      await status(page, "We are finding someone for you");
    });

    test("says what to do at every answer that is no chat", async () => {
      const { page } = await world.welcome({ viewport: { width: 390, height: 844 } });
      const answers = [
        ["link-used", 409, "This link has been used already", "link"],
        ["link-expired", 410, "This link has expired", "link"],
        ["link-unknown", 404, "This link does not open a chat", "link"],
        ["busy", 429, "Very many people are chatting with us", "button"],
        ["unavailable", 503, "That did not work", "button"],
        ["bad-request", 400, "That did not work", "button"],
        ["too-large", 413, "That did not work", "button"],
        ["wrong-origin", 400, "That did not work", "link"],
        ["something new", 500, "That did not work", "button"],
      ] as const;
      for (const [error, code, title, help] of answers) {
        world.site.starts = [problemAnswer(code, error)];
        await page.reload();

        await page.getByRole("button", { name: "Start chat" }).click();
        const heading = page.getByRole("heading", { name: title });
        await heading.waitFor();

        const isFocused = await heading.evaluate((element) => element === element.ownerDocument.activeElement);
        const call = await page.getByRole("link", { name: "Call +493012345678" }).getAttribute("href");
        const helps = await page.locator("main").getByRole(help).first().isVisible();
        expect({ error, isFocused, call, helps }).toEqual({
          error,
          isFocused: true,
          call: "tel:+493012345678",
          helps: true,
        });
        // The screens differ in their words; in what they offer there are three kinds.
        if (["link-used", "busy", "bad-request"].includes(error)) expect(await violations(page)).toEqual([]);
      }
    });

    test.each([
      [429, "Very many people are chatting with us", "Try again in 15 s"],
      [503, "That did not work", "Try again in 5 s"],
      [413, "That did not work", "Try again in 5 s"],
      [404, "That did not work", "Try again in 5 s"],
      [403, "That did not work", "Try again in 5 s"],
    ])("goes by the status %i where something before the function answers", async (code, title, retry) => {
      const { page } = await world.welcome();
      await page.clock.install();
      await page.clock.pauseAt(Date.now() + 60_000);
      world.site.starts = [{ status: code, body: { message: "Too Many Requests" } }];

      await page.getByRole("button", { name: "Start chat" }).click();

      await page.getByRole("heading", { name: title }).waitFor();
      await page.getByRole("button", { name: retry }).waitFor();
    });

    test("says so without a network, and starts by itself when there is one", async () => {
      const { page } = await world.welcome();
      await page.context().setOffline(true);
      await page.getByRole("button", { name: "Start chat" }).click();
      await page.getByRole("heading", { name: "No connection" }).waitFor();

      await page.context().setOffline(false);

      await status(page, "We are finding someone for you");
    });

    /** Takes the parts away that the page has not loaded yet, until it is loaded again or for good. */
    const deployOver = async (page: Page, until: "the next load" | "ever") => {
      const loads: string[] = [];
      await page.route(/\/(?:open-chat|connect-session)-\w+\.js$/, (route) =>
        loads.length > 0 && until === "the next load" ? route.continue() : route.fulfill({ status: 404 }),
      );
      page.on("framenavigated", (frame) => void loads.push(frame.url()));
      return loads;
    };

    test("goes on by itself where a deployment has taken the page's later parts away", async () => {
      const { page } = await world.welcome();
      const loads = await deployOver(page, "the next load");

      await page.getByRole("button", { name: "Start chat" }).click();
      await status(page, "We are finding someone for you");

      expect(loads).toHaveLength(1);
      expect(world.site.started).toHaveLength(2);
      expect(await page.evaluate("sessionStorage.getItem('chat/reloaded')")).toBeNull();
    });

    test("loads the page again once only, and says so where its later parts stay away", async () => {
      const { page } = await world.welcome();
      const loads = await deployOver(page, "ever");
      const failed = page.getByRole("heading", { name: "No connection" });

      await page.getByRole("button", { name: "Start chat" }).click();
      await failed.waitFor();
      const again = page.waitForResponse(/\/api\/chats$/);
      await page.getByRole("button", { name: "Try again" }).click();
      await again;
      await failed.waitFor();

      expect(loads).toHaveLength(1);
    });

    test("says so where its settings are missing, in the browser's language", async () => {
      const { context } = await world.context({ locale: "de-DE" });
      world.site.config = undefined;
      const page = await context.newPage();

      await page.goto(`${world.site.origin}/chat/`);

      await page.getByRole("heading", { name: "Der Chat kann nicht geöffnet werden" }).waitFor();
      expect(await violations(page)).toEqual([]);
    });
  });

  describe("talking", () => {
    test("shows who comes, writes and goes, and how far messages have come", async () => {
      const { page, room } = await world.withAgent();

      room.types(anna);
      await page.getByText("Anna is typing").waitFor();
      room.says(anna, "How can I help?");
      await message(page, "How can I help?").waitFor();
      expect(await page.getByText("Anna is typing").count()).toBe(0);

      await say(page, "My bill");
      await message(page, "My bill").getByText("Sent", { exact: true }).waitFor();
      const id = room.transcript.at(-1)?.Id ?? "";
      room.acknowledges(id, "DeliveredTimestamp");
      await message(page, "My bill").getByText("Delivered").waitFor();
      room.acknowledges(id, "ReadTimestamp");
      await message(page, "My bill").getByText("Read").waitFor();

      room.leaves(anna);
      await page.getByText("Anna left the chat").waitFor();
      await status(page, "We are finding someone for you");
      expect(room.said).toEqual(["My bill"]);
      expect(await shifts(page)).toEqual([]);
    });

    test("says of two agents that they are there", async () => {
      const { page, room } = await world.withAgent();

      room.joins({ role: "AGENT", name: "Ben" });

      await status(page, "Anna and Ben are with you");
      const lines = () =>
        page.locator("header .status").evaluate((element) => element.getBoundingClientRect().height / (14 * 1.4));
      room.joins({ role: "AGENT", name: "Maximiliane ".repeat(30) });
      await status(page, "Maximiliane");
      expect(Math.round(await lines())).toBe(2);
    });

    test("begins a line with Enter where one types on glass, and sends with the button", async () => {
      const phone = { hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } };
      const { page, room } = await world.withAgent(phone);

      await field(page).pressSequentially("Hello");
      await field(page).press("Enter");
      await field(page).pressSequentially("there");
      expect(room.said).toEqual([]);
      await page.getByRole("button", { name: "Send" }).tap();
      await message(page, "there").getByText("Sent", { exact: true }).waitFor();

      expect(room.said).toEqual(["Hello\nthere"]);
      expect(await field(page).getAttribute("enterkeyhint")).toBe("enter");
    });

    test("tells the agent that the customer writes, seldom, and has read", async () => {
      const { page, room } = await world.withAgent();
      const id = room.says(anna, "How can I help?");
      await message(page, "How can I help?").waitFor();

      await field(page).pressSequentially("My bill");
      await world.service.until(() => room.events.some(({ type }) => type === "message.read"));

      expect(room.events.filter(({ type }) => type === "typing")).toHaveLength(1);
      expect(
        room.events.filter(({ type }) => type === "message.read").map(({ content }) => JSON.parse(content).messageId),
      ).toEqual([id]);
    });

    test("makes links of addresses and interprets nothing else", async () => {
      const { page, room } = await world.withAgent();
      const text = "<img src=x onerror=alert(1)> **bold** javascript:alert(1)\nhttps://example.com/a.";

      room.says(anna, text, "text/markdown");
      await message(page, "bold").waitFor();

      expect(await message(page, "bold").locator(".text").textContent()).toBe(text);
      const link = message(page, "bold").getByRole("link");
      expect(await link.getAttribute("href")).toBe("https://example.com/a");
      expect([await link.getAttribute("rel"), await link.getAttribute("target")]).toEqual([
        "noopener noreferrer",
        "_blank",
      ]);
      expect(await page.locator(".scroller img, .scroller b, .scroller strong").count()).toBe(0);
    });

    test("offers choices as buttons, sends the chosen one, and takes no second answer", async () => {
      const { page, room } = await world.withAgent();
      room.says(system, listPicker("Explain the bill", "Call me back"), interactive);

      await page
        .getByRole("group", { name: "What shall we do?" })
        .getByRole("button", { name: "Call me back" })
        .click();
      await message(page, "What shall we do?").getByText("Chosen").waitFor();

      expect(room.said).toEqual(["Call me back"]);
      expect(await page.getByRole("button", { name: "Explain the bill" }).count()).toBe(0);
    });

    test("takes one answer of two taps without a network, and leaves the keyboard where one writes", async () => {
      const { page, room } = await world.withAgent();
      room.says(system, listPicker("Explain the bill", "Call me back"), interactive);
      await page.getByRole("button", { name: "Call me back" }).waitFor();
      await page.context().setOffline(true);
      await status(page, "You are offline");

      await page.getByRole("button", { name: "Call me back" }).focus();
      await page.keyboard.press("Enter");
      await page.keyboard.press("Enter");

      expect(await page.getByRole("button", { name: "Explain the bill" }).count()).toBe(0);
      expect(await page.evaluate("document.activeElement.tagName")).toBe("TEXTAREA");
      await page.context().setOffline(false);
      await world.service.until(() => room.said.length > 0);
      await status(page, "Anna is with you");
      expect(room.said).toEqual(["Call me back"]);
    });

    test("sends and fetches files, and says which cannot be sent", async () => {
      const { page, room } = await world.withAgent();
      const choose = (name: string, size: number) =>
        page
          .locator("input[type=file]")
          .setInputFiles({ name, mimeType: "text/plain", buffer: Buffer.alloc(size, "a") });

      await choose("virus.exe", 10);
      await page.getByRole("alert").getByText("virus.exe has a type that cannot be sent").waitFor();
      await choose("empty.txt", 0);
      await page.getByRole("alert").getByText("empty.txt is empty").waitFor();
      await choose("notes.txt", 2_000);
      await page.getByRole("button", { name: "Download notes.txt" }).waitFor();
      expect([...room.files.values()]).toEqual([
        { name: "notes.txt", type: "text/plain", bytes: Buffer.alloc(2_000, "a") },
      ]);

      // A mark that turns text round would show it as `...exe.jpg`, and lie.
      room.sendsFile(anna, "invoice\u202egpj.exe", Buffer.from("x"));
      await page.getByRole("button", { name: "Download invoicegpj.exe" }).waitFor();
      room.sendsFile(anna, "bill.pdf", Buffer.from("a bill"));
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("button", { name: "Download bill.pdf" }).click(),
      ]);
      expect(download.suggestedFilename()).toBe("bill.pdf");
      expect(readFileSync(await download.path(), "utf8")).toBe("a bill");
    });

    test("keeps a file that did not get there until it is sent again", async () => {
      const { page, room } = await world.withAgent();
      world.service.next("complete-attachment-upload", { kind: "refuse", status: 400, type: "ValidationException" });
      const buffer = Buffer.from("a");

      await page.locator("input[type=file]").setInputFiles({ name: "notes.txt", mimeType: "text/plain", buffer });
      await page.getByText("notes.txt could not be sent.").waitFor();
      await page.getByRole("button", { name: "Try again" }).click();

      await page.getByRole("button", { name: "Download notes.txt" }).waitFor();
      expect(room.transcript.filter(({ Type }) => Type === "ATTACHMENT")).toHaveLength(1);
    });

    test("has no way to send files where the instance takes none", async () => {
      const { context } = await world.context();
      world.site.config = world.site.settings({ attachments: false });
      const page = await context.newPage();
      await page.goto(`${world.site.origin}/chat/`);

      await page.getByRole("button", { name: "Start chat" }).click();
      await field(page).waitFor();

      expect(await page.getByRole("button", { name: "Attach a file" }).count()).toBe(0);
    });

    test("counts in the title what comes while nobody looks", async () => {
      const { page, room } = await world.withAgent();
      await hide(page, true);

      room.says(anna, "One");
      room.says(anna, "Two");
      await titled(page, "(2) Chat · Example Energy");
      await world.service.until(() => room.events.some(({ type }) => type === "message.delivered"));

      await hide(page, false);
      await titled(page, "Chat · Example Energy");
      await world.service.until(() => room.events.some(({ type }) => type === "message.read"));
    });

    test("stays where the customer reads, and leads to what is new", async () => {
      const { page, room } = await world.withAgent();
      for (let line = 0; line < 40; line++) room.says(anna, `Line ${line}`);
      await message(page, "Line 39").waitFor();
      await page.locator(".scroller").evaluate((element) => {
        element.scrollTop = 0;
      });
      await page.getByRole("button", { name: "To the latest message" }).waitFor();

      room.says(anna, "The newest");
      await page.getByText("1 new message").click();

      await page.getByText("1 new message").waitFor({ state: "detached" });
      expect(
        await page
          .locator(".scroller")
          .evaluate((element) => element.scrollHeight - element.scrollTop - element.clientHeight),
      ).toBeLessThan(2);
    });

    test("has its sound switched off until it is wanted", async () => {
      const { page } = await world.withAgent();
      const sound = page.getByRole("button", { name: "Sound for new messages" });
      expect(await sound.getAttribute("aria-pressed")).toBe("false");

      await sound.click();
      await page.reload();
      await status(page, "Anna is with you");

      expect(await sound.getAttribute("aria-pressed")).toBe("true");
    });
  });

  describe("nothing is lost and nothing comes twice", () => {
    test("when the page is loaded again in the middle of a sentence", async () => {
      const { page } = await world.withAgent();
      await say(page, "First");
      await message(page, "First").getByText("Sent", { exact: true }).waitFor();
      await field(page).fill("Half a sen");

      await page.reload();
      await status(page, "Anna is with you");

      expect(await field(page).inputValue()).toBe("Half a sen");
      expect(await texts(page)).toEqual([greeting, "First"]);
      expect(await shifts(page)).toEqual([]);
      expect(world.site.started).toHaveLength(2);
    });

    test("when a second tab is open, which need not be asked", async () => {
      const { page, room } = await world.withAgent();
      const second = await page.context().newPage();
      await second.goto(`${world.site.origin}/chat/`);
      await status(second, "Anna is with you");

      await say(page, "From the first");
      await message(second, "From the first").waitFor();
      await say(second, "From the second");
      await message(page, "From the second").waitFor();
      room.says(anna, "To both");
      await Promise.all([page, second].map((tab) => message(tab, "To both").waitFor()));

      const expected = [greeting, "From the first", "From the second", "To both"];
      expect([await texts(page), await texts(second)]).toEqual([expected, expected]);
    });

    test("when another link's chat takes the place of the one that the page was in, which it says", async () => {
      const { page, room } = await world.withAgent();
      world.site.starts = [problemAnswer(409, "link-used"), chatAnswer(room)];

      await page.reload();
      await page.getByRole("heading", { name: "Another chat was opened in this browser" }).waitFor();
      expect(world.site.started).toEqual([{}, { chatContactId: room.contactId }]);
      await page.getByRole("button", { name: "Load the page again" }).click();
      await page.getByRole("button", { name: "Start chat" }).click();
      await status(page, "Anna is with you");

      expect(world.site.started.at(-1)).toEqual({});
    });

    test("when a second link is opened in a second tab, whose chat begins only where somebody asks for it", async () => {
      const { page, room } = await world.withAgent();
      world.site.starts = [problemAnswer(409, "link-used"), chatAnswer(room)];
      const second = await page.context().newPage();

      const asked = second.waitForResponse(/\/api\/chats$/);
      await second.goto(`${world.site.origin}/chat/`);
      expect((await asked).status()).toBe(409);
      await second.getByRole("button", { name: "Start chat" }).click();
      await status(second, "Anna is with you");

      expect(world.site.started).toEqual([{}, { chatContactId: room.contactId }, {}]);
      await status(page, "Anna is with you");
    });

    test("when something is written without a network", async () => {
      const { page, room } = await world.withAgent();
      await page.context().setOffline(true);
      await status(page, "You are offline");
      await say(page, "Written offline");
      await message(page, "Written offline").getByText("Will be sent when you are back online").waitFor();
      room.says(anna, "Missed");

      await page.context().setOffline(false);

      await message(page, "Written offline").getByText("Sent", { exact: true }).waitFor();
      await message(page, "Missed").waitFor();
      expect(room.said).toEqual(["Written offline"]);
    });

    test("when the page is loaded again before the network is back", async () => {
      const { page, room } = await world.withAgent();
      world.service.next("message", { kind: "answer-after", released: new Promise(() => undefined) });
      await say(page, "On its way");
      await world.service.until(() => room.sends.length === 1);
      // The token is kept with the message: a later attempt is the same one for Amazon Connect.
      const kept = await page.evaluate<string>("JSON.stringify(Object.values(sessionStorage))");
      expect(kept).toContain(room.sends[0]?.clientToken);

      await page.reload();
      await message(page, "On its way").getByText("Sent", { exact: true }).waitFor();

      expect(await texts(page)).toEqual([greeting, "On its way"]);
      expect(room.said).toEqual(["On its way"]);
    });

    test("when the answer to a message gets lost", async () => {
      const { page, room } = await world.withAgent();
      for (let time = 0; time < 3; time++) world.service.next("message", { kind: "lose-answer" });

      await say(page, "yes");
      await say(page, "yes");
      await page.locator(".message", { hasText: "yes" }).nth(1).getByText("Sent", { exact: true }).waitFor();

      expect(room.said).toEqual(["yes", "yes"]);
      expect(await texts(page)).toEqual([greeting, "yes", "yes"]);
    });

    test("when a message is refused, and sent again", async () => {
      const { page, room } = await world.withAgent();
      world.service.next("message", { kind: "refuse", status: 400, type: "ValidationException" });

      await say(page, "Refused at first");
      await page.getByRole("alert").getByText("Could not be sent.").waitFor();
      await page.getByRole("button", { name: "Try again" }).click();
      await message(page, "Refused at first").getByText("Sent", { exact: true }).waitFor();

      expect(room.said).toEqual(["Refused at first"]);
    });

    test("when a message is longer than Amazon Connect takes", async () => {
      const { page, room } = await world.withAgent();
      const words = "word ".repeat(300).trim();

      await say(page, words);
      await world.service.until(() => room.said.length === 2);

      expect(room.said.join(" ")).toBe(words);
    });

    test("when the socket breaks while an agent writes", async () => {
      const { page, room } = await world.withAgent();

      world.service.dropSockets();
      for (let line = 0; line < 120; line++) room.says(anna, `Line ${line}`);
      await message(page, "Line 119").waitFor();
      await status(page, "Anna is with you");

      expect(await texts(page)).toEqual([greeting, ...Array.from({ length: 120 }, (_, line) => `Line ${line}`)]);
    });

    test("when Amazon Connect fails at every attempt of its library", async () => {
      const { page, room } = await world.withAgent();
      for (let time = 0; time < 3; time++) {
        world.service.next("connection", { kind: "refuse", status: 500, type: "InternalServerException" });
      }

      world.service.dropSockets();
      await status(page, "Reconnecting");
      room.says(anna, "Are you there?");
      await say(page, "Yes");
      await message(page, "Are you there?").waitFor();
      await status(page, "Anna is with you");

      expect(room.said).toEqual(["Yes"]);
    });

    test.each([
      ["unlocked after a minute", (page: Page) => wakeAfter(page, 60_000)],
      [
        "taken from the back/forward cache",
        (page: Page) => page.evaluate('dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true }))'),
      ],
    ])("when a telephone is %s and its socket is dead", async (_, wake) => {
      const { page, room } = await world.withAgent();
      world.service.muteSockets();
      room.says(anna, "While you slept");

      await wake(page);
      await message(page, "While you slept").waitFor();
      await status(page, "Anna is with you");
      room.says(anna, "Good morning");

      await message(page, "Good morning").waitFor();
      expect(await texts(page)).toEqual([greeting, "While you slept", "Good morning"]);
    });
  });

  describe("ending", () => {
    test("asks first, saves the conversation, and keeps nothing", async () => {
      const { page, room } = await world.withAgent();
      await say(page, "Bye");
      await message(page, "Bye").getByText("Sent", { exact: true }).waitFor();
      await field(page).fill("half");
      await endButton(page).click();
      await page.getByRole("button", { name: "Keep chatting" }).click();
      expect(room.hasEnded).toBe(false);

      await endButton(page).click();
      await page.getByRole("dialog").getByRole("button", { name: "End chat" }).click();
      await page.getByRole("heading", { name: "This chat has ended" }).waitFor();
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("button", { name: "Save the conversation" }).click(),
      ]);

      expect(room.hasEnded).toBe(true);
      expect(download.suggestedFilename()).toBe("conversation.txt");
      expect(readFileSync(await download.path(), "utf8")).toMatch(
        /Example Energy: You called us[\s\S]*Anna joined[\s\S]*You: Bye/,
      );
      expect(await page.evaluate("Object.keys(sessionStorage)")).toEqual(["chat/started"]);
      expect(await field(page).count()).toBe(0);
    });

    test("need not come for the conversation to be saved", async () => {
      const { page, room } = await world.withAgent();
      await endButton(page).click();

      const saving = page.waitForEvent("download");
      await page.getByRole("dialog").getByRole("button", { name: "Save the conversation" }).click();

      const saved = readFileSync(await (await saving).path(), "utf8");
      expect(saved).toMatch(/Example Energy: You called us[\s\S]*Anna joined/);
      await page.getByRole("button", { name: "Keep chatting" }).click();
      await say(page, "Go on");
      await message(page, "Go on").getByText("Sent", { exact: true }).waitFor();
      expect(room.hasEnded).toBe(false);
    });

    test("can be asked for again at once, before the browser has told that the former question is closed", async () => {
      const { page } = await world.withAgent();
      await endButton(page).click();
      await page.getByRole("dialog").waitFor();

      await page.evaluate(`document.querySelector("dialog").close(); document.querySelector("header .end").click()`);
      await page.evaluate("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))");

      await page.getByRole("dialog").waitFor();
    });

    test("is said when the agent ends it, and after loading the page again", async () => {
      const { page, room } = await world.withAgent();

      room.leaves(anna);
      room.ends();
      await page.getByRole("heading", { name: "This chat has ended" }).waitFor();
      await page.reload();

      await page.getByRole("heading", { name: "This chat has ended" }).waitFor();
      expect(await page.getByRole("link", { name: "Call +493012345678" }).isVisible()).toBe(true);
    });

    test("keeps what was being written to be read and copied, and says of the rest that it was not sent", async () => {
      const { page, room } = await world.withAgent();
      world.service.next("message", { kind: "refuse", status: 400, type: "ValidationException" });
      await say(page, "Refused");
      await message(page, "Refused").getByRole("button", { name: "Try again" }).waitFor();
      await field(page).fill("my order number is 4711 and");

      room.ends();
      await page.getByRole("heading", { name: "This chat has ended" }).waitFor();

      await message(page, "Refused").getByText("Not sent, the chat has ended").waitFor();
      expect(await page.getByRole("button", { name: "Try again" }).count()).toBe(0);
      await page.getByText("my order number is 4711 and").waitFor();
      expect(await page.getByRole("button", { name: "Copy" }).isVisible()).toBe(true);
      expect(await violations(page)).toEqual([]);
      const saving = page.waitForEvent("download");
      await page.getByRole("button", { name: "Save the conversation" }).click();
      const saved = readFileSync(await (await saving).path(), "utf8");
      expect(saved).toMatch(/Not sent, the chat has ended: Refused[\s\S]*: my order number is 4711 and/);
    });

    test("is noticed although it happened while the page was away", async () => {
      const { page, room } = await world.withAgent();

      world.service.dropSockets();
      room.ends();

      await page.getByRole("heading", { name: "This chat has ended" }).waitFor();
      expect(await shifts(page)).toEqual([]);
    });

    test("can be tried again where it did not work", async () => {
      const { page } = await world.withAgent();
      world.service.next("disconnect", { kind: "refuse", status: 400, type: "ValidationException" });
      await endButton(page).click();
      const confirm = page.getByRole("dialog").getByRole("button", { name: "End chat" });

      await confirm.click();
      await page.getByText("The chat could not be ended").waitFor();
      await confirm.click();

      await page.getByRole("heading", { name: "This chat has ended" }).waitFor();
    });
  });

  describe("everybody can use it", () => {
    test("with the keyboard alone, from the first screen to the end", async () => {
      const { page, room } = await world.welcome();
      const focused = () =>
        page.evaluate<string>(
          "document.activeElement.getAttribute('aria-label') ?? document.activeElement.textContent",
        );

      await page.keyboard.press("Tab");
      await page.keyboard.type("Kim");
      await page.keyboard.press("Enter");
      await status(page, "We are finding someone for you");
      expect(await focused()).toBe("Write a message");
      await page.keyboard.type("Hello");
      await page.keyboard.press("Shift+Enter");
      await page.keyboard.type("there");
      await page.keyboard.press("Enter");
      await world.service.until(() => room.said.length === 1);
      expect(room.said).toEqual(["Hello\nthere"]);

      for (let step = 0; step < 6 && (await focused()) !== "End chat"; step++) await page.keyboard.press("Shift+Tab");
      await page.keyboard.press("Enter");
      await page.getByRole("dialog").waitFor();
      await page.keyboard.press("Escape");
      await page.getByRole("dialog").waitFor({ state: "detached" });
      expect(await focused()).toBe("End chat");
      await page.keyboard.press("Enter");
      await page.getByRole("dialog").waitFor();
      expect(await focused()).toBe("Keep chatting");
      await page.keyboard.press("Tab");
      await page.keyboard.press("Enter");
      await page.getByRole("heading", { name: "This chat has ended" }).waitFor();
      expect(await focused()).toBe("This chat has ended");
    });

    test("in every state, on a desk and in a hand, light and dark, with nothing that axe objects to", async () => {
      const { page, room } = await world.welcome();
      const found: string[] = [];
      const looks = [
        ["light", 1280, 800],
        ["dark", 390, 844],
      ] as const;
      const look = async (state: string) => {
        for (const [colorScheme, width, height] of looks) {
          await page.setViewportSize({ width, height });
          await page.emulateMedia({ colorScheme });
          const objections = [...(await violations(page)), ...(await smallTargets(page))];
          found.push(...objections.map((objection) => `${state}, ${colorScheme}, ${width}: ${objection}`));
        }
      };
      await look("welcome");
      await page.getByRole("button", { name: "Start chat" }).click();
      await status(page, "We are finding someone for you");
      await look("waiting");
      room.joins(anna);
      room.says(anna, "See https://example.com and choose");
      await say(page, "https://example.com/mine");
      room.says(system, listPicker("Apple", "Pear"), interactive);
      room.sendsFile(anna, "bill.pdf", Buffer.from("a"));
      room.types(anna);
      await page.getByText("Anna is typing").waitFor();
      await look("chatting");
      world.service.next("message", { kind: "refuse", status: 400, type: "ValidationException" });
      await say(page, "Refused");
      await page.locator("input[type=file]").setInputFiles({ name: "a.exe", mimeType: "", buffer: Buffer.from("a") });
      await page.getByText("Could not be sent.").waitFor();
      await look("problems");
      await endButton(page).click();
      await look("end");
      await page.getByRole("dialog").getByRole("button", { name: "End chat" }).click();
      await page.getByRole("heading", { name: "This chat has ended" }).waitFor();
      await look("ended");

      expect(found).toEqual([]);
    });

    test("at 320 pixels with text twice as large, without scrolling sideways", async () => {
      const { page, room } = await world.withAgent({ viewport: { width: 320, height: 640 } });
      await page.evaluate('document.documentElement.style.fontSize = "200%"');
      room.says(system, listPicker("Donaudampfschifffahrtsgesellschaft", "Pear"), interactive);
      room.says(anna, `https://example.com/${"a".repeat(200)}`);
      await message(page, "aaaa").waitFor();

      const widths = "[document.documentElement.scrollWidth, document.querySelector('.scroller').scrollWidth]";

      expect(await page.evaluate(widths)).toEqual([320, 320]);
      expect(await field(page).isVisible()).toBe(true);
      expect(await endButton(page).isVisible()).toBe(true);
    });

    test.each([568, 640])(
      "at 320 by %i pixels with text twice as large, and sees what was said last",
      async (height) => {
        const { page, room } = await world.withAgent({ viewport: { width: 320, height } });
        await page.evaluate('document.documentElement.style.fontSize = "200%"');
        for (let line = 0; line < 12; line++) room.says(anna, `Line ${line}`);
        room.says(anna, "Here I am");
        await message(page, "Here I am").waitFor();
        const box = async (selector: string) =>
          (await page.locator(selector).boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };

        const [scroller, send, entry] = [await box(".scroller"), await box(".send"), await box("textarea")];

        // Eight times the height of its letters, however little room there is; and one sends beside what one writes.
        expect(scroller.height).toBeGreaterThanOrEqual(8 * 32);
        expect(send.x).toBeGreaterThanOrEqual(entry.x + entry.width);
        expect(send.y).toBeLessThan(entry.y + entry.height);
        // The page is as long as the chat, and no longer: there is nothing below it to get lost in.
        const chat = await box(".chat");
        const pageHeight = await page.evaluate<number>("document.documentElement.scrollHeight");
        expect(pageHeight).toBeLessThanOrEqual(Math.ceil(chat.height));
        await message(page, "Here I am").scrollIntoViewIfNeeded();
        const shown = await message(page, "Here I am").locator(".text").boundingBox();
        expect(shown?.y).toBeGreaterThanOrEqual(0);
        expect((shown?.y ?? 0) + (shown?.height ?? 0)).toBeLessThanOrEqual(height);
        await field(page).click();
        await say(page, "So am I");
        await message(page, "So am I").getByText("Sent", { exact: true }).waitFor();
        expect(room.said).toEqual(["So am I"]);
      },
    );

    test("with forced colours, and with motion only where it is wanted", async () => {
      const { page, room } = await world.withAgent({ forcedColors: "active", reducedMotion: "no-preference" });
      const animation = () =>
        page
          .locator(".dots i")
          .first()
          .evaluate((element) => element.ownerDocument.defaultView.getComputedStyle(element).animationName);

      room.types(anna);
      await page.getByText("Anna is typing").waitFor();
      expect(await animation()).toBe("breathe");
      await page.emulateMedia({ reducedMotion: "reduce" });

      expect(await animation()).toBe("none");
      expect(await violations(page)).toEqual([]);
    });

    test("who listens: new messages are read out once, the customer's own are not", async () => {
      const { page } = await world.withAgent();
      await say(page, "Mine");
      await message(page, "Mine").waitFor();

      const log = page.getByRole("log", { name: "Messages" });
      expect(await log.getAttribute("aria-live")).toBe("polite");
      expect(await log.getAttribute("aria-busy")).toBe("false");
      expect(await message(page, "Mine").getAttribute("aria-live")).toBe("off");
      expect(await message(page, greeting).getAttribute("aria-live")).toBeNull();
    });
  });

  test.each(["/help/", "/help/link.html"])(
    "the public page %s helps in two languages without a script",
    async (path) => {
      const { context } = await world.context({ javaScriptEnabled: true, viewport: { width: 320, height: 640 } });
      const page = await context.newPage();

      await page.goto(`${world.site.origin}${path}`);

      expect(await page.locator("script").count()).toBe(0);
      expect(await page.getByRole("heading").count()).toBe(2);
      expect(await page.locator("section[lang=de]").count()).toBe(1);
      expect(await violations(page)).toEqual([]);
    },
  );
});
