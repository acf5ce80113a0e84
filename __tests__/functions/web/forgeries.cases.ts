import fc from "fast-check";
import { minuteMs, noonMs } from "../builders/invitation";
import { type Cookies, edgeAllows } from "../fakes/cloud-front";
import { ecdsaPair, rsaPair } from "../fakes/key-pairs";
import { host, type WebWorld, webWorld } from "../fakes/web-world";

const [rsa, ecdsa, foreign] = [rsaPair("rsa"), ecdsaPair("ecdsa"), ecdsaPair("foreign")];
const edgeKeys = new Map([rsa, ecdsa].map(({ id, publicKey }) => [`K-${id}`, publicKey]));
let world: WebWorld;

beforeAll(async () => {
  world = await webWorld();
});
afterAll(() => world.close());
beforeEach(() => world.reset());

/** Cookies that open the chat page, signed by a key. */
async function signedBy(pair: typeof rsa): Promise<Cookies> {
  world.deploy({ inSecret: [pair], atEdge: [pair] });
  const browser = world.browser();
  await world.open(browser, await world.invite());
  return browser.cookiesFor("/chat/");
}

const allows = (cookies: Cookies, url = `https://${host}/chat/`, nowMs = noonMs) =>
  edgeAllows(url, cookies, edgeKeys, nowMs);

/** A text with one character replaced, left out, doubled or changed in case: as near to the right one as can be. */
const nearMiss = (text: string) =>
  fc
    .tuple(
      fc.nat({ max: text.length - 1 }),
      fc.constantFrom("replace", "leave out", "double", "case"),
      fc.integer({ min: 1, max: 63 }),
    )
    .map(([at, how, by]) => {
      const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
      const character = text.charAt(at);
      const other = alphabet.charAt((alphabet.indexOf(character) + by + 64) % 64);
      const cased = character === character.toLowerCase() ? character.toUpperCase() : character.toLowerCase();
      const changed = { replace: other, "leave out": "", double: character + character, case: cased }[how];
      return text.slice(0, at) + changed + text.slice(at + 1);
    })
    .filter((changed) => changed !== text);

describe("signed cookies", () => {
  test.each([
    ["RSA 2048", rsa],
    ["ECDSA P-256", ecdsa],
  ])("by %s open the chat page and nothing else of the site", async (_, pair) => {
    const cookies = await signedBy(pair);

    expect(allows(cookies)).toBe(true);
    expect(allows(cookies, `https://${host}/chat/assets/app.js`)).toBe(true);
    for (const path of ["/", "/chat", "/chats/", "/help/link.html", "/api/chats"]) {
      expect(allows(cookies, `https://${host}${path}`)).toBe(false);
    }
    expect(allows(cookies, "https://chat.example.net/chat/")).toBe(false);
    expect(allows(cookies, `http://${host}/chat/`)).toBe(false);
  });

  test("open nothing a second after their time, and everything a second before", async () => {
    const cookies = await signedBy(rsa);

    expect(allows(cookies, undefined, noonMs + 15 * minuteMs - 1000)).toBe(true);
    expect(allows(cookies, undefined, noonMs + 15 * minuteMs + 1000)).toBe(false);
  });

  test("say that they are signed with SHA-256, without which they open nothing", async () => {
    const { "CloudFront-Hash-Algorithm": hash, ...others } = await signedBy(rsa);

    expect(hash).toBe("SHA256");
    expect(allows(others)).toBe(false);
    expect(allows({ ...others, "CloudFront-Hash-Algorithm": "SHA1" })).toBe(false);
  });

  test("signed by a key that the distribution does not have open nothing, under any name", async () => {
    const cookies = await signedBy(foreign);

    expect(allows(cookies)).toBe(false);
    expect(allows({ ...cookies, "CloudFront-Key-Pair-Id": "K-ecdsa" })).toBe(false);
  });

  test.each([
    ["RSA 2048", rsa],
    ["ECDSA P-256", ecdsa],
  ])("by %s of which any part is changed a little open nothing", async (_, pair) => {
    const cookies = await signedBy(pair);
    const names = ["CloudFront-Policy", "CloudFront-Signature", "CloudFront-Key-Pair-Id"] as const;
    const change = fc
      .constantFrom(...names)
      .chain((name) => nearMiss(cookies[name] ?? "").map((value) => ({ ...cookies, [name]: value })))
      // Base64 has bits at its end that say nothing: the same bytes in another writing are no forgery.
      .filter((changed) => names.some((name) => bytesOf(changed[name]) !== bytesOf(cookies[name])));

    fc.assert(
      fc.property(change, (changed) => {
        expect(allows(changed)).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  const bytesOf = (text = "") =>
    Buffer.from(text.replaceAll("-", "+").replaceAll("_", "=").replaceAll("~", "/"), "base64").toString("hex");
});

describe("a token that is changed a little", () => {
  test("opens nothing and starts nothing", async () => {
    world.deploy({ inSecret: [rsa], atEdge: [rsa] });
    const token = await world.invite();
    const owner = world.browser();
    await world.open(owner, token);
    const [, secret = ""] = owner.cookiesFor("/")["__Host-invitation"]?.split(".") ?? [];

    await fc.assert(
      fc.asyncProperty(nearMiss(token), async (forged) => {
        const opened = await world.open(world.browser(), forged);
        const started = await world.start(world.browser(), { cookies: [`__Host-invitation=${forged}.${secret}`] });

        expect([opened.statusCode, started.statusCode]).toEqual([404, 404]);
        expect([opened.cookies, started.cookies]).toEqual([undefined, undefined]);
      }),
      { numRuns: 150 },
    );
  });

  test("and a browser's secret that is changed a little gets nothing of its chat", async () => {
    world.deploy({ inSecret: [rsa], atEdge: [rsa] });
    const owner = world.browser();
    const token = await world.invite();
    await world.open(owner, token);
    await world.start(owner);
    const [, secret = ""] = owner.cookiesFor("/")["__Host-invitation"]?.split(".") ?? [];

    await fc.assert(
      fc.asyncProperty(nearMiss(secret), async (forged) => {
        const cookies = [`__Host-invitation=${token}.${forged}`];
        const answers = [
          await world.start(world.browser(), { cookies }),
          await world.open(world.browser(), token, { cookies }),
        ];

        expect([404, 409]).toContain(answers[0]?.statusCode);
        expect(answers[1]?.statusCode).toBe(410);
        expect(answers.map(({ cookies: given }) => given)).toEqual([undefined, undefined]);
      }),
      { numRuns: 100 },
    );
  });
});
