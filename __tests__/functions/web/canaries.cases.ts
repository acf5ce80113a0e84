import fc from "fast-check";
import { funnel } from "../../../functions/shared/funnel";
import { logOf } from "../../../functions/shared/log";
import { makeToken } from "../../../functions/shared/token";
import { rsaPair } from "../fakes/key-pairs";
import { outputOf } from "../fakes/output";
import { type WebWorld, webWorld } from "../fakes/web-world";

const pair = rsaPair("only");
let world: WebWorld;

beforeAll(async () => {
  world = await webWorld({ count: funnel("Acme"), log: logOf("start-chat") }, 1);
});
afterAll(() => world.close());

/** How a visit goes wrong, by what breaks. */
const troubles: Readonly<Record<string, (secret: string) => void>> = {
  nothing: () => undefined,
  "the table at once": (secret) => breakTable(secret, "GetItem"),
  "the table later": (secret) => breakTable(secret, "UpdateItem"),
  throttling: () => world.connect.faults.push("throttled", "throttled"),
  "Amazon Connect": () => world.connect.faults.push("failed", "failed"),
  "the quota": () => {
    world.connect.quota = 0;
  },
  "no secret": () => world.putSecret(undefined),
  "a secret that is no JSON": (secret) => world.putSecret(secret),
  "a key that is none": (secret) => world.putSecret(JSON.stringify({ keys: [{ id: "only", privateKey: secret }] })),
};

function breakTable(secret: string, which: string) {
  world.table.refusal = `cannot ${secret}`;
  world.table.refuses = (operation) => operation === which;
}

const visits = fc.record({
  trouble: fc.constantFrom(...Object.keys(troubles)),
  token: fc.uint8Array({ minLength: 16, maxLength: 16 }).map((bytes) => makeToken(() => bytes)),
  name: fc.stringMatching(/^[A-Z][a-z]{9} [A-Z][a-z]{9}$/),
  number: fc.stringMatching(/^\+49[1-9][0-9]{9}$/),
  secret: fc.stringMatching(/^[a-z]{8}_[0-9]{12}$/),
});

test("nothing that opens anything, and nothing of a customer, is in any line that is written, whatever breaks", async () => {
  let written = 0;
  await fc.assert(
    fc.asyncProperty(visits, async ({ trouble, token, name, number, secret }) => {
      world.reset();
      world.deploy({ inSecret: [pair], atEdge: [pair] });
      const [browser, other] = [world.browser(), world.browser()];
      await world.invite({ address: number }, token);
      const planted = [token, name, ...name.split(" "), number, secret, pair.privateKey.slice(100, 140)];

      const lines = await outputOf(async () => {
        troubles[trouble]?.(secret);
        const body = JSON.stringify({ displayName: name });
        for (const each of [browser, other]) {
          await world.open(each, token);
          planted.push(...Object.values(each.cookiesFor("/chat/")), each.cookiesFor("/")["__Host-invitation"] ?? token);
          const answer = await world.start(each, { body });
          planted.push((JSON.parse(answer.body) as { participantToken?: string }).participantToken ?? token);
        }
        await world.start(browser, { body: `${secret}${name}` });
        await world.start(browser, { body: JSON.stringify({ [secret]: number }) });
      });
      written += lines.length;

      expect(planted.flatMap(parts).filter((canary) => lines.some((line) => line.includes(canary)))).toEqual([]);
    }),
    { numRuns: 80 },
  );
  // There was something to look through.
  expect(written).toBeGreaterThan(200);
});

/** A cookie's token and secret are as good apart as together. Names of keys and hashes are no secret. */
function parts(value: string): readonly string[] {
  return [value, ...value.split(".")].filter((part) => part.length >= 8 && part !== "K-only");
}
