import { minuteMs, noonMs, tokenOf } from "../builders/invitation";
import type { Browser } from "../fakes/browser";
import { rsaPair } from "../fakes/key-pairs";
import { host, type WebWorld, webWorld } from "../fakes/web-world";

const pair = rsaPair("only");
let world: WebWorld;

beforeAll(async () => {
  world = await webWorld();
});
afterAll(() => world.close());
beforeEach(() => {
  world.reset();
  world.deploy({ inSecret: [pair], atEdge: [pair] });
});

const asked = () => world.connect.requests.map(({ body }) => JSON.parse(body) as Record<string, unknown>);
const chatOf = ({ body }: { body: string }) => JSON.parse(body) as Record<string, unknown>;

/** A browser that has opened a link. */
async function visitor(changes: Parameters<WebWorld["invite"]>[0] = {}): Promise<Browser> {
  const browser = world.browser();
  await world.open(browser, await world.invite(changes));
  world.counted.length = 0;
  return browser;
}

/** How many requests Amazon Connect gets from now on. */
async function requestsOf(work: () => Promise<unknown>): Promise<number> {
  const before = world.connect.requests.length;
  await work();
  return world.connect.requests.length - before;
}

describe("a chat", () => {
  test("is started once with what the server knows of the call, whole on the wire", async () => {
    await world.start(await visitor(), { body: '{"displayName":"  Ada Lovelace "}' });

    expect(asked().at(-1)).toEqual({
      InstanceId: "our-instance",
      ContactFlowId: "our-flow",
      ParticipantDetails: { DisplayName: "Ada Lovelace" },
      RelatedContactId: "11111111-2222-4333-8444-555555555555",
      ChatDurationInMinutes: 1440,
      SupportedMessagingContentTypes: [
        "text/plain",
        "text/markdown",
        "application/json",
        "application/vnd.amazonaws.connect.message.interactive",
        "application/vnd.amazonaws.connect.message.interactive.response",
      ],
      ParticipantConfiguration: { ResponseMode: "COMPLETE" },
      Attributes: {
        cameFrom: "voice-to-chat",
        language: "de-DE",
        offerReason: "long-wait",
        callContactId: "11111111-2222-4333-8444-555555555555",
        linkChannel: "sms",
        customerAddress: "+4915112345678",
        queueArn: "arn:aws:connect:eu-central-1:111122223333:instance/i/queue/q",
        queuePriority: "3",
      },
      ClientToken: expect.stringMatching(/^chat-[\w-]{43}$/),
    });
  });

  test("is given to the page with all that it needs, and kept by nobody on the way", async () => {
    const browser = await visitor();

    const response = await world.start(browser);

    expect(response).toMatchObject({
      statusCode: 200,
      headers: {
        "content-type": "application/json; charset=utf-8",
        "cache-control": "no-store",
        "referrer-policy": "no-referrer",
        "x-content-type-options": "nosniff",
      },
    });
    expect(chatOf(response)).toEqual({
      version: 1,
      contactId: expect.any(String),
      participantId: expect.any(String),
      participantToken: expect.stringMatching(/^PARTICIPANT-TOKEN-/),
      language: "de-DE",
      continued: false,
      endsAtMs: noonMs + 1440 * minuteMs,
    });
    expect(world.counted).toEqual(["started sms long-wait"]);
  });

  test.each([
    ["en-GB", "Customer"],
    ["de-DE", "Gast"],
    ["fr-FR", "Customer"],
  ])("in %s calls a customer without a name %s", async (language, DisplayName) => {
    await world.start(await visitor({ language }));

    expect(asked().at(-1)).toMatchObject({ ParticipantDetails: { DisplayName } });
  });

  test("has no attribute for what the call did not have", async () => {
    await world.start(await visitor({ queueArn: "", queuePriority: "" }));

    const { Attributes } = asked().at(-1) as { Attributes: object };
    expect(Object.keys(Attributes)).not.toEqual(expect.arrayContaining(["queueArn"]));
    expect(Object.keys(Attributes)).not.toEqual(expect.arrayContaining(["queuePriority"]));
  });

  test("keeps its page open for its own life, not the link's", async () => {
    const browser = await visitor();
    await world.start(browser);

    world.clock.nowMs = noonMs + 1440 * minuteMs - 1;
    expect(world.serves(browser)).toBe(true);
    world.clock.nowMs = noonMs + 1440 * minuteMs;
    expect(world.serves(browser)).toBe(false);
  });

  test("is the same after a reload and in a second tab, and counts once", async () => {
    const browser = await visitor();
    const first = chatOf(await world.start(browser));
    world.clock.nowMs += 60 * minuteMs;

    const requests = await requestsOf(async () => {
      expect(chatOf(await world.start(browser))).toEqual({ ...first, continued: true });
      expect(chatOf(await world.start(browser, { body: '{"displayName":"Bea"}' }))).toEqual({
        ...first,
        continued: true,
      });
    });

    expect(requests).toBe(0);
    expect(world.counted).toEqual(["started sms long-wait"]);
  });

  test("runs although the keys are not there: only its page cannot be opened again for long", async () => {
    const browser = await visitor();
    world.deploy({ inSecret: [], atEdge: [pair] });

    const response = await world.start(browser);

    expect(response.statusCode).toBe(200);
    expect(response.cookies?.map((line) => line.split("=")[0])).toEqual(["__Host-invitation"]);
    expect(world.reported).toEqual([expect.objectContaining({ name: "LinkKeyError", reason: "no-key-fits" })]);
  });
});

describe("an invitation", () => {
  test("that another browser used first gives it nothing", async () => {
    const token = await world.invite();
    const [first, second] = [world.browser(), world.browser()];
    await world.open(first, token);
    await world.open(second, token);
    await world.start(first);

    const requests = await requestsOf(async () => {
      const response = await world.start(second);
      expect(response).toMatchObject({ statusCode: 409, body: '{"version":1,"error":"link-used"}' });
      expect(response.cookies).toBeUndefined();
    });
    expect(requests).toBe(0);
  });

  test("opened at the same moment in two browsers starts one chat, for one of them", async () => {
    const token = await world.invite();
    const browsers = [world.browser(), world.browser()];
    await Promise.all(browsers.map((browser) => world.open(browser, token)));
    const before = world.connect.chats.length;

    const answers = await Promise.all(browsers.map((browser) => world.start(browser)));

    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 409]);
    expect(world.connect.chats.length - before).toBe(1);
  });

  test.each<[string, number, string, () => Promise<Browser> | Browser]>([
    ["that is expired", 410, "link-expired", () => expired()],
    ["of another host", 404, "link-unknown", () => forged(() => world.invite({ host: "chat.example.net" }))],
    ["that nobody made", 404, "link-unknown", () => forged(async () => tokenOf(987_654))],
    ["without a cookie", 404, "link-unknown", () => world.browser()],
  ])("%s is answered by %i %s", async (_, status, error, browserFor) => {
    const browser = await browserFor();

    const requests = await requestsOf(async () => {
      const response = await world.start(browser);
      expect(response).toMatchObject({ statusCode: status, body: JSON.stringify({ version: 1, error }) });
    });
    expect(requests).toBe(0);
  });

  test("claimed in time starts its chat later too: the claim is what counts", async () => {
    const browser = await visitor();
    world.connect.faults.push("failed", "failed");
    await world.start(browser);
    world.clock.nowMs = noonMs + 20 * minuteMs;

    expect(world.serves(browser)).toBe(true);
    expect(await world.start(browser)).toMatchObject({ statusCode: 200 });
  });

  test("claimed with the answer lost starts its chat after the link's time, from the page and by the link", async () => {
    const token = await world.invite();
    const browser = world.browser();
    await world.open(browser, token);
    // Nothing of the answer reaches the browser, its cookies neither.
    const cookies = [`__Host-invitation=${browser.cookiesFor("/")["__Host-invitation"]}`];
    world.connect.quota = 0;
    await world.start(world.browser(), { cookies });
    world.connect.quota = Number.POSITIVE_INFINITY;
    world.clock.nowMs = noonMs + 20 * minuteMs;

    expect(world.serves(browser)).toBe(false);
    expect(await world.open(browser, token)).toMatchObject({ statusCode: 303 });
    expect(world.serves(browser)).toBe(true);
    expect(await world.start(browser)).toMatchObject({ statusCode: 200 });
  });

  test("that nobody claimed ends with the link, however long the browser keeps its cookie", async () => {
    const browser = await visitor();
    world.clock.nowMs = noonMs + 15 * minuteMs;

    expect(browser.cookiesFor("/")).toHaveProperty("__Host-invitation");
    expect(world.serves(browser)).toBe(false);
    expect(await world.start(browser)).toMatchObject({ statusCode: 410, body: expect.stringContaining("expired") });
  });

  async function expired() {
    const browser = await visitor({ expiresAtMs: noonMs + minuteMs });
    world.clock.nowMs = noonMs + minuteMs;
    return browser;
  }

  async function forged(tokenFor: () => Promise<string>) {
    const browser = world.browser();
    const cookie = `__Host-invitation=${await tokenFor()}.${tokenOf(1)}`;
    return { ...browser, ask: withCookie(browser, cookie) };
  }

  function withCookie(browser: Browser, cookie: string): Browser["ask"] {
    return (handler, parts) => browser.ask(handler, { ...parts, cookies: [cookie] });
  }
});

describe("a page that is in a chat", () => {
  const inChat = (contactId: unknown) => ({ body: JSON.stringify({ chatContactId: contactId }) });

  test("is given that chat again", async () => {
    const browser = await visitor();
    const first = chatOf(await world.start(browser));

    expect(chatOf(await world.start(browser, inChat(first.contactId)))).toEqual({ ...first, continued: true });
  });

  test.each([
    ["nobody has used", async () => undefined],
    ["this browser has used", async (browser: Browser) => void (await world.start(browser))],
  ])("is given no other one, after a second link that %s was opened beside it", async (_, use) => {
    const browser = await visitor();
    const first = chatOf(await world.start(browser));
    await world.open(browser, await world.invite());
    await use(browser);
    const before = world.connect.requests.length;

    const response = await world.start(browser, inChat(first.contactId));

    expect(response).toMatchObject({ statusCode: 409, body: '{"version":1,"error":"link-used"}' });
    expect(world.connect.requests.length).toBe(before);
  });

  test("leaves the second link to who asks for its chat", async () => {
    const browser = await visitor();
    const first = chatOf(await world.start(browser));
    const token = await world.invite();
    await world.open(browser, token);
    await world.start(browser, inChat(first.contactId));
    const other = world.browser();
    await world.open(other, token);

    expect(await world.start(other)).toMatchObject({ statusCode: 200 });
  });

  test("is told that its time is over", async () => {
    const browser = await visitor();
    const { contactId } = chatOf(await world.start(browser));
    const cookies = [`__Host-invitation=${browser.cookiesFor("/")["__Host-invitation"]}`];
    world.clock.nowMs = noonMs + 1440 * minuteMs;

    expect(await world.start(browser, { ...inChat(contactId), cookies })).toMatchObject({ statusCode: 410 });
  });

  test.each([[""], [7], ["x".repeat(257)], [null]])("named %j is refused", async (contactId) => {
    expect(await world.start(await visitor(), inChat(contactId))).toMatchObject({ statusCode: 400 });
  });
});

describe("after a crash or a lost answer", () => {
  test.each<[string, () => void]>([
    ["Amazon Connect fails", () => world.connect.faults.push("failed", "failed")],
    ["Amazon Connect throttles both tries", () => world.connect.faults.push("throttled", "throttled")],
    ["the table refuses to keep the chat", () => refuseUpdate(2)],
    ["the table refuses to tie it to the invitation", () => refuseUpdate(3)],
    ["the table's answer to that is lost", () => loseUpdate(3)],
    ["the table's answer to the claim is lost", () => loseUpdate(1)],
  ])("when %s, the same browser's next try gets the one chat", async (_, breakIt) => {
    const browser = await visitor();
    const before = world.connect.chats.length;
    breakIt();

    const failed = await world.start(browser, { body: '{"displayName":"Ada"}' });
    mend();
    const [next, again] = [await world.start(browser, { body: '{"displayName":"Bea"}' }), await world.start(browser)];

    expect(failed).toMatchObject({ statusCode: 503, headers: { "retry-after": "5" } });
    expect(chatOf(failed)).toEqual({ version: 1, error: "unavailable", retryAfterSeconds: 5 });
    expect(next.statusCode).toBe(200);
    expect(chatOf(again)).toEqual({ ...chatOf(next), continued: true });
    expect(world.connect.chats.length - before).toBe(1);
    expect(world.connect.chats.at(-1)?.asked).toMatchObject({ ParticipantDetails: { DisplayName: "Ada" } });
    expect(world.reported.length).toBeGreaterThan(0);
  });

  test("an answer of Amazon Connect that is lost costs one more try and no second chat", async () => {
    const browser = await visitor();
    const before = world.connect.chats.length;
    world.connect.faults.push("lost-answer");

    expect(await requestsOf(async () => expect(await world.start(browser)).toMatchObject({ statusCode: 200 }))).toBe(2);
    expect(world.connect.chats.length - before).toBe(1);
  });

  test("throttling once is waited out", async () => {
    const browser = await visitor();
    world.connect.faults.push("throttled");

    expect(await requestsOf(async () => expect(await world.start(browser)).toMatchObject({ statusCode: 200 }))).toBe(2);
  });

  function refuseUpdate(number: number) {
    let updates = 0;
    world.table.refuses = (operation) => {
      updates += operation === "UpdateItem" ? 1 : 0;
      return operation === "UpdateItem" && updates === number;
    };
  }

  /** The first operations of a start are updates: claim, chat, invitation. */
  function loseUpdate(number: number) {
    for (let before = 1; before < number; before += 1) world.table.faults.push("none");
    world.table.faults.push("lost-answer");
  }

  function mend() {
    world.table.refuses = () => false;
    world.table.faults.length = 0;
    world.connect.faults.length = 0;
  }
});

describe("a full quota of chats", () => {
  test("is told at once, with one request, and the link stays good for the same browser", async () => {
    const browser = await visitor();
    world.connect.quota = 0;

    const requests = await requestsOf(async () => {
      const response = await world.start(browser);
      expect(response).toMatchObject({
        statusCode: 429,
        headers: { "retry-after": "30", "cache-control": "no-store" },
      });
      expect(chatOf(response)).toEqual({ version: 1, error: "busy", retryAfterSeconds: 30 });
    });
    expect(requests).toBe(1);
    expect(world.counted).toEqual(["chatQuotaFull"]);

    world.connect.quota = Number.POSITIVE_INFINITY;
    expect(await world.start(browser)).toMatchObject({ statusCode: 200 });
  });

  test("locks nobody out who waits for longer than the link lives, and loads the page again meanwhile", async () => {
    const token = await world.invite();
    const browser = world.browser();
    await world.open(browser, token);
    world.connect.quota = 0;
    const seen = [];
    for (const minutes of [1, 14, 16, 120]) {
      world.clock.nowMs = noonMs + minutes * minuteMs;
      const { statusCode } = await world.start(browser);
      seen.push([statusCode, world.serves(browser), (await world.open(browser, token)).statusCode]);
    }
    world.connect.quota = Number.POSITIVE_INFINITY;

    expect(seen).toEqual(Array.from({ length: 4 }, () => [429, true, 303]));
    expect(await world.start(browser)).toMatchObject({ statusCode: 200 });
    expect(await world.start(world.browser())).toMatchObject({ statusCode: 404 });
  });
});

describe("a request that no page of ours makes", () => {
  const json = { "content-type": "application/json" };
  const sameOrigin = { origin: `https://${host}`, "sec-fetch-site": "same-origin" };

  test.each<[string, Record<string, string>]>([
    ["another site", { origin: "https://evil.example" }],
    ["a site beside this one", { "sec-fetch-site": "same-site" }],
    ["this host without TLS", { origin: `http://${host}` }],
    ["another port of this host", { origin: `https://${host}:8443` }],
    ["no site at all", { origin: "null" }],
    ["another site that claims this origin", { ...sameOrigin, "sec-fetch-site": "cross-site" }],
    ["the address bar", { "sec-fetch-site": "none" }],
    ["no browser", {}],
  ])("from %s is refused before anything is looked up", async (_, headers) => {
    const browser = await visitor();
    world.table.operations.length = 0;

    const response = await world.start(browser, { headers: { ...json, ...headers } });

    expect(response).toMatchObject({ statusCode: 400, body: '{"version":1,"error":"wrong-origin"}' });
    expect(world.table.operations).toEqual([]);
  });

  test.each([
    ["names its origin", { origin: `https://${host}` }],
    ["names its site", { "sec-fetch-site": "same-origin" }],
  ])("is one of ours where the browser only %s", async (_, headers) => {
    expect(await world.start(await visitor(), { headers })).toMatchObject({ statusCode: 200 });
  });

  test.each([
    ["nothing", ""],
    ["no JSON", "displayName=Ada"],
    ["JSON that is cut", '{"displayName":"A'],
    ["a list", "[]"],
    ["null", "null"],
    ["a prototype", '{"__proto__":{"displayName":"Ada"}}'],
    ["a constructor", '{"constructor":{"prototype":{"admin":true}}}'],
    ["an instance", '{"InstanceId":"somebody-elses"}'],
    ["a flow", '{"displayName":"Ada","ContactFlowId":"another"}'],
    ["attributes", '{"Attributes":{"queueArn":"another"}}'],
    ["a name that is no text", '{"displayName":{"toString":"Ada"}}'],
    ["a name that is too long", JSON.stringify({ displayName: "a".repeat(65) })],
  ])("holding %s is refused, and the invitation stays open", async (_, body) => {
    const token = await world.invite();
    const browser = world.browser();
    await world.open(browser, token);

    const response = await world.start(browser, { body });

    expect(response).toMatchObject({ statusCode: 400, body: '{"version":1,"error":"bad-request"}' });
    expect(await world.start(world.browser(), { body })).toMatchObject({ statusCode: 400 });
    expect(await world.start(browser)).toMatchObject({ statusCode: 200 });
  });

  test.each([
    ["as it is", "x".repeat(1024 * 1024), false],
    ["in base64", Buffer.from("x".repeat(1024 * 1024)).toString("base64"), true],
    ["that would be JSON", JSON.stringify({ displayName: "a".repeat(1024 * 1024) }), false],
  ])("of a megabyte %s is refused without being parsed", async (_, body, isBase64Encoded) => {
    const parse = jest.spyOn(JSON, "parse");
    const response = await world.start(await visitor(), { body, isBase64Encoded });
    const parsed = parse.mock.calls.filter(([text]) => text.length > 100_000);
    parse.mockRestore();

    expect(response).toMatchObject({ statusCode: 413, body: '{"version":1,"error":"too-large"}' });
    expect(parsed).toEqual([]);
  });

  test.each([
    ["that nobody sees", "\u200b\u2060", "Gast"],
    ["of spaces", "   ", "Gast"],
    ["of nothing", "", "Gast"],
    ["with control characters", "Ada\u0007", "Ada"],
    ["that turns text round", "\u2067Ada\u202e", "Ada"],
  ])("may hold a name %s: what can be seen of it is taken", async (_, displayName, shown) => {
    const response = await world.start(await visitor(), { body: JSON.stringify({ displayName }) });

    expect(response).toMatchObject({ statusCode: 200 });
    expect(asked().at(-1)).toMatchObject({ ParticipantDetails: { DisplayName: shown } });
  });

  test("may hold names of any language, in base64 too", async () => {
    const body = Buffer.from('{"displayName":"Zoë 王秀英 🙂"}').toString("base64");

    expect(await world.start(await visitor(), { body, isBase64Encoded: true })).toMatchObject({ statusCode: 200 });
    expect(asked().at(-1)).toMatchObject({ ParticipantDetails: { DisplayName: "Zoë 王秀英 🙂" } });
  });
});
