import { minuteMs, noonMs, tokenOf } from "../builders/invitation";
import { ecdsaPair, rsaPair } from "../fakes/key-pairs";
import { type WebWorld, webWorld } from "../fakes/web-world";

const rsa = rsaPair("first");
const ecdsa = ecdsaPair("second");
let world: WebWorld;

beforeAll(async () => {
  world = await webWorld();
});
afterAll(() => world.close());
beforeEach(() => {
  world.reset();
  world.deploy({ inSecret: [rsa], atEdge: [rsa] });
});

const strict = {
  "cache-control": "no-store",
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
};

describe("a link that is open", () => {
  test.each([
    ["RSA 2048", rsa],
    ["ECDSA P-256", ecdsa],
  ])("leads to the chat page, which CloudFront serves for a signature by %s", async (_, pair) => {
    world.deploy({ inSecret: [pair], atEdge: [pair] });
    const browser = world.browser();

    const response = await world.open(browser, await world.invite());

    expect(response).toMatchObject({ statusCode: 303, headers: { ...strict, location: "/chat/" }, body: "" });
    expect(world.serves(browser)).toBe(true);
    expect(world.serves(browser, "/chat/app-1a2b.js")).toBe(true);
  });

  test("gives cookies of this host only, that no script reads and no plain connection carries", async () => {
    const { cookies = [] } = await world.open(world.browser(), await world.invite());

    expect(cookies.map((line) => line.replace(/=[^;]*/, "="))).toEqual([
      "CloudFront-Key-Pair-Id=; Path=/chat; Max-Age=900; Secure; HttpOnly; SameSite=Lax",
      "CloudFront-Signature=; Path=/chat; Max-Age=900; Secure; HttpOnly; SameSite=Lax",
      "CloudFront-Policy=; Path=/chat; Max-Age=900; Secure; HttpOnly; SameSite=Lax",
      "CloudFront-Hash-Algorithm=; Path=/chat; Max-Age=900; Secure; HttpOnly; SameSite=Lax",
      "__Host-invitation=; Path=/; Max-Age=86400; Secure; HttpOnly; SameSite=Lax",
    ]);
  });

  test("is not used up by a preview or a scanner, however often they fetch it", async () => {
    const token = await world.invite();
    for (let scan = 0; scan < 5; scan += 1)
      await world.open(world.browser(), token, { method: scan % 2 ? "HEAD" : "GET" });
    const browser = world.browser();

    expect(await world.open(browser, token)).toMatchObject({ statusCode: 303 });
    expect(await world.start(browser)).toMatchObject({ statusCode: 200 });
  });

  test("answers HEAD like GET, but gives nothing that opens anything", async () => {
    const browser = world.browser();

    const response = await world.open(browser, await world.invite(), { method: "HEAD" });

    expect(response).toEqual({ statusCode: 303, headers: { ...strict, location: "/chat/" }, body: "" });
    expect(world.counted).toEqual([]);
  });

  test("counts as opened once", async () => {
    const token = await world.invite({ channel: "email", reason: "after-hours" });
    await world.open(world.browser(), token, { headers: { "sec-purpose": "prefetch;prerender" } });
    expect(world.counted).toEqual([]);

    for (const browser of [world.browser(), world.browser()]) await world.open(browser, token);

    expect(world.counted).toEqual(["opened email after-hours"]);
  });

  test("opens the page to its last second and not beyond", async () => {
    const browser = world.browser();
    await world.open(browser, await world.invite());

    world.clock.nowMs = noonMs + 15 * minuteMs - 1;
    expect(world.serves(browser)).toBe(true);
    world.clock.nowMs = noonMs + 15 * minuteMs;
    expect(world.serves(browser)).toBe(false);
  });

  test("never opens the page for longer than a chat lasts, whatever the table says", async () => {
    const browser = world.browser();

    const { cookies = [] } = await world.open(
      browser,
      await world.invite({ expiresAtMs: noonMs + 1000 * 24 * 60 * minuteMs }),
    );

    expect(cookies.every((line) => line.includes("Max-Age=86400;"))).toBe(true);
  });

  test("opens although the table refuses to note that it was opened", async () => {
    const token = await world.invite();
    world.table.refuses = (operation) => operation === "UpdateItem";

    expect(await world.open(world.browser(), token)).toMatchObject({ statusCode: 303 });
    expect(world.reported).toEqual([expect.objectContaining({ name: "ProvisionedThroughputExceededException" })]);
    expect(world.counted).toEqual([]);
  });

  test("keeps the secret of a browser that opens it again, and makes a new one for any other", async () => {
    const token = await world.invite();
    const [browser, other] = [world.browser(), world.browser()];
    const cookieOf = (each: typeof browser) => each.cookiesFor("/")["__Host-invitation"];
    await world.open(browser, token);
    const first = cookieOf(browser);
    await world.open(browser, token);
    await world.open(other, token);

    expect(first).toMatch(new RegExp(`^${token}\\.[\\w-]{22}$`));
    expect(cookieOf(browser)).toBe(first);
    expect(cookieOf(other)).not.toBe(first);
  });

  test("replaces the cookie of another link", async () => {
    const [one, next] = [await world.invite(), await world.invite()];
    const browser = world.browser();
    await world.open(browser, one);
    await world.open(browser, next);

    expect(browser.cookiesFor("/")["__Host-invitation"]).toMatch(new RegExp(`^${next}\\.`));
  });
});

describe("a link that leads nowhere", () => {
  const altered = (token: string) => `${token.slice(0, 5)}${token[5] === "A" ? "B" : "A"}${token.slice(6)}`;

  test.each<[string, number, string, () => Promise<string>]>([
    [
      "one character of which was altered",
      404,
      "Dieser Link funktioniert nicht",
      async () => altered(await world.invite()),
    ],
    ["whose token nobody made", 404, "Dieser Link funktioniert nicht", async () => tokenOf(987_654)],
    ["that is cut", 404, "Dieser Link funktioniert nicht", async () => (await world.invite()).slice(0, -1)],
    ["of another host", 404, "Dieser Link funktioniert nicht", () => world.invite({ host: "chat.example.net" })],
    ["that has expired", 410, "Dieser Link ist abgelaufen", () => world.invite({ expiresAtMs: noonMs })],
  ])("%s is answered by %i and a page that says so", async (_, status, title, tokenFor) => {
    const browser = world.browser();
    const token = await tokenFor();

    const response = await world.open(browser, token, { headers: { "accept-language": "de-AT,de;q=0.9,en;q=0.8" } });

    expect(response).toMatchObject({
      statusCode: status,
      headers: { ...strict, "content-type": "text/html; charset=utf-8" },
      body: expect.stringContaining(`<h1>${title}</h1>`),
    });
    expect(response.cookies).toBeUndefined();
    expect(browser.cookiesFor("/chat/")).toEqual({});
  });

  test("whose token cannot be one costs no look at the table", async () => {
    await world.open(world.browser(), "../../etc/passwd");

    expect(world.table.operations).toEqual([]);
  });

  test("that another browser has used is answered by 410", async () => {
    const token = await world.invite();
    const first = world.browser();
    await world.open(first, token);
    await world.start(first);

    const response = await world.open(world.browser(), token);

    expect(response).toMatchObject({ statusCode: 410, body: expect.stringContaining("schon verwendet") });
    expect(response.cookies).toBeUndefined();
  });

  test("is told in the language of the call before that of the browser", async () => {
    const token = await world.invite({ language: "en-GB", expiresAtMs: noonMs - 1 });

    const { body } = await world.open(world.browser(), token, { headers: { "accept-language": "de" } });

    expect(body).toContain('<html lang="en">');
    expect(body).toContain("<h1>This link has expired</h1>");
  });
});

describe("a link that was used", () => {
  test("goes on to its chat in the browser that used it, until the chat's end", async () => {
    const token = await world.invite();
    const browser = world.browser();
    await world.open(browser, token);
    await world.start(browser);
    world.clock.nowMs = noonMs + 5 * 60 * minuteMs;

    const response = await world.open(browser, token);

    expect(response).toMatchObject({ statusCode: 303 });
    expect(response.cookies?.at(0)).toContain(`Max-Age=${19 * 3600};`);
    expect(await world.start(browser)).toMatchObject({ statusCode: 200 });
  });

  test("has expired for that browser too, when its chat is over", async () => {
    const token = await world.invite();
    const browser = world.browser();
    await world.open(browser, token);
    await world.start(browser);
    // A browser whose clock is late still sends the cookie.
    const cookies = [`__Host-invitation=${browser.cookiesFor("/")["__Host-invitation"]}`];
    world.clock.nowMs = noonMs + 24 * 60 * minuteMs;

    const response = await world.open(browser, token, { cookies });

    expect(response).toMatchObject({ statusCode: 410, body: expect.stringContaining("abgelaufen") });
  });
});

describe("when something behind it fails", () => {
  const trouble = { statusCode: 503, headers: { "retry-after": "10", ...strict } };

  test.each<[string, string, () => void]>([
    [
      "the table refuses for its rate",
      "ProvisionedThroughputExceededException",
      () => {
        world.table.refuses = () => true;
      },
    ],
    ["the secret has no value", "LinkKeyError", () => world.putSecret(undefined)],
    ["the secret is not JSON", "LinkKeyError", () => world.putSecret("-----BEGIN PRIVATE KEY-----")],
    ["the secret is empty of keys", "LinkKeyError", () => world.putSecret('{"keys":[]}')],
    [
      "no key of the secret is known at the edge",
      "LinkKeyError",
      () => world.deploy({ inSecret: [rsa], atEdge: [ecdsa] }),
    ],
    [
      "a private key is none",
      "LinkKeyError",
      () => world.putSecret(JSON.stringify({ keys: [{ id: "first", privateKey: "x" }] })),
    ],
    [
      "Secrets Manager refuses for its rate",
      "ThrottlingException",
      () => {
        world.secrets.throttled = true;
      },
    ],
  ])("because %s, the customer is told to try again and the operator what failed", async (_, error, breakIt) => {
    const token = await world.invite();
    breakIt();
    const browser = world.browser();

    const response = await world.open(browser, token, { headers: { "accept-language": "de" } });

    expect(response).toMatchObject({ ...trouble, body: expect.stringContaining("gerade nicht") });
    expect(response.cookies).toBeUndefined();
    expect(world.reported).toEqual([expect.objectContaining({ name: error })]);
    expect(world.counted).toEqual(error === "LinkKeyError" ? ["linkKeysUnusable"] : []);
  });

  test("an event that is no request is answered by a page too", async () => {
    const { open } = world;
    const response = await open({ ...world.browser(), ask: (handler) => handler({ Records: [] }) }, "");

    expect(response).toMatchObject({ statusCode: 404, headers: strict });
  });
});

describe("keys that are changed while links are out", () => {
  const [older, newer] = [rsa, ecdsa];

  test("open links at every step of the change, while the edges lag behind each deployment", async () => {
    const token = await world.invite();
    const steps = [
      { inSecret: [older], listed: [older], atEdge: [older] },
      // Made: the private half is in the secret at once, or much later.
      { inSecret: [newer, older], listed: [older], atEdge: [older] },
      { inSecret: [newer, older], listed: [older, newer], atEdge: [older] },
      { inSecret: [older], listed: [older, newer], atEdge: [older, newer] },
      { inSecret: [newer, older], listed: [older, newer], atEdge: [older, newer] },
      // Used.
      { inSecret: [older], listed: [newer, older], atEdge: [older, newer] },
      { inSecret: [newer, older], listed: [newer, older], atEdge: [older, newer] },
      // The other one is retired.
      { inSecret: [newer], listed: [newer, older], atEdge: [newer, older] },
      { inSecret: [newer], listed: [newer], atEdge: [newer, older] },
      { inSecret: [newer], listed: [newer], atEdge: [newer] },
    ];

    const served = [];
    for (const step of steps) {
      world.deploy(step);
      const browser = world.browser();
      await world.open(browser, token);
      served.push(world.serves(browser));
    }

    expect(served).toEqual(steps.map(() => true));
  });

  test("take nothing from who has a cookie by the older key, until that leaves the edge; the link opens again", async () => {
    const token = await world.invite();
    const browser = world.browser();
    await world.open(browser, token);

    world.deploy({ inSecret: [newer, older], atEdge: [newer, older] });
    expect(world.serves(browser)).toBe(true);
    world.deploy({ inSecret: [newer], atEdge: [newer] });
    expect(world.serves(browser)).toBe(false);
    await world.open(browser, token);
    expect(world.serves(browser)).toBe(true);
  });

  test.each([
    ["older", [older, newer]],
    ["newer", [newer, older]],
  ])(
    "that the environment lists with the %s first sign with that, whatever stands first in the secret",
    async (_, listed) => {
      for (const inSecret of [
        [older, newer],
        [newer, older],
      ]) {
        world.deploy({ inSecret, listed, atEdge: [older, newer] });
        const browser = world.browser();
        await world.open(browser, await world.invite());

        expect(browser.cookiesFor("/chat/")["CloudFront-Key-Pair-Id"]).toBe(`K-${listed[0]?.id}`);
      }
    },
  );

  test("are read once in five minutes, and no later", async () => {
    const token = await world.invite();
    const reads = () => world.secrets.requests.length;
    const before = reads();
    for (const minutes of [0, 1, 4.9, 5]) {
      world.clock.nowMs = noonMs + minutes * minuteMs;
      await world.open(world.browser(), token);
    }

    expect(reads() - before).toBe(2);
  });

  test("are read again at once where none was found", async () => {
    const token = await world.invite();
    world.putSecret(undefined);
    await world.open(world.browser(), token);
    world.deploy({ inSecret: [rsa], atEdge: [rsa] });

    expect(await world.open(world.browser(), token)).toMatchObject({ statusCode: 303 });
  });

  test("may have come through a form that made two characters of each new line", async () => {
    const token = await world.invite();
    world.putSecret(JSON.stringify({ keys: [{ id: "first", privateKey: rsa.privateKey.replaceAll("\n", "\\n") }] }));
    const browser = world.browser();
    await world.open(browser, token);

    expect(world.serves(browser)).toBe(true);
  });
});
