import type { World } from "../../../contact-flows/simulate/world";
import { answering, caller, contactCenter, passedBy, plays, world, worldWith } from "./support";

const email = { identity: "acme.example", from: "service@acme.example" };
const byProfile = worldWith({ email: { ...email, lookUp: { by: "profile" } } });

/** What both Lambdas are handed of a caller who asks for a link by the first way. */
async function handed(place: World, attributes: Readonly<Record<string, string>> = {}, from = "+447400123456") {
  const center = contactCenter({ world: answering({ sms: "yes", email: "yes", outcomes: { sms: "failed" } }, place) });
  const call = caller(center, { attributes, from });
  await plays(center, call, ["1"]);
  return { call, offer: call.lambdaInputs("offer-chat"), send: call.lambdaInputs("send-chat-link") };
}

test("an address that an earlier flow has found is handed on, with the reason and the priority, and nothing else", async () => {
  const { offer, send } = await handed(world, { email: "ada@example.org", queuePriority: "2", account: "4711" });

  expect(offer).toEqual([{ reason: "nobody-staffed", email: "ada@example.org" }]);
  expect(send).toEqual([{ channel: "sms", reason: "nobody-staffed", email: "ada@example.org", queuePriority: "2" }]);
});

test.each([
  ["no address", {}],
  ["an attribute that is no address", { email: "unknown" }],
])(
  "of a caller with %s none is handed on, and the usual priority",
  async (_what, attributes: Record<string, string>) => {
    const { offer, send } = await handed(world, attributes);

    expect(offer).toEqual([{ reason: "nobody-staffed", email: "none" }]);
    expect(send).toEqual([{ channel: "sms", reason: "nobody-staffed", email: "none", queuePriority: "5" }]);
  },
);

test.each(["soon", "0", "-1"])("a priority %s that is none is not handed on", async (queuePriority) => {
  const { send } = await handed(world, { queuePriority });

  expect(send).toMatchObject([{ queuePriority: "5" }]);
});

test("the attribute may have another name", async () => {
  const place = worldWith({ email: { ...email, lookUp: { by: "attribute", attribute: "customerEmail" } } });
  const { offer } = await handed(place, { customerEmail: "ada@example.org", email: "other@example.org" });

  expect(offer).toMatchObject([{ email: "ada@example.org" }]);
});

test("where links do not go out by e-mail, no address is looked up", async () => {
  const { call, offer } = await handed(worldWith({ email: undefined }), { email: "ada@example.org" });

  expect(offer).toMatchObject([{ email: "none" }]);
  expect(passedBy(call)).not.toContain("VoiceToChatFlow: Check address");
});

describe("a profile", () => {
  const found = (fields: Readonly<Record<string, string>>): World => ({
    ...byProfile,
    results: { "Get profile": fields },
  });
  const outcome = (branch: string): World => ({ ...byProfile, outcomes: { "Get profile": branch } });

  test("is looked up by the caller's number, and its address is handed on", async () => {
    const { offer, send } = await handed(found({ EmailAddress: "ada@example.org", FirstName: "Ada" }));

    expect(offer).toMatchObject([{ email: "ada@example.org" }]);
    expect(send).toMatchObject([{ email: "ada@example.org" }]);
    expect(JSON.stringify([offer, send])).not.toContain('"Ada"');
  });

  test.each([
    ["has no address", found({ FirstName: "Ada" })],
    ["is not there", outcome("NoneFoundError")],
    ["is one of several", outcome("MultipleFoundError")],
    ["cannot be looked up", outcome("NoMatchingError")],
  ])("that %s leads to no address, and the offer is made", async (_what, place) => {
    const { call, offer } = await handed(place);

    expect(offer).toMatchObject([{ email: "none" }]);
    call.hasNeverHeard("Something is wrong.");
    expect(call).toHaveHeard("Nobody can take your call");
  });
});

test("no word that a caller hears holds a number or an address", async () => {
  for (const keys of [["1", "1", "1"], ["2", "1"], [""]]) {
    const center = contactCenter({
      world: answering({ sms: "yes", email: "yes", outcomes: { sms: "invalid-number", email: "failed" } }),
    });
    const call = caller(center, { attributes: { email: "ada@example.org" } });
    await plays(center, call, keys);

    expect(call.heard.join(" ")).not.toMatch(/@|ada|\+?44|7400/i);
  }
});

test("while an address is held, logs are off; whenever words are said, they are on again", async () => {
  const { call } = await handed(world, { email: "ada@example.org" });
  let logging = "on";
  const wrong: string[] = [];
  for (const block of passedBy(call).filter((each) => each.startsWith("VoiceToChatFlow"))) {
    if (block.includes("Logging")) logging = block.includes("Logging on") ? "on" : "off";
    const holds = /Keep address|Check address|Ask for ways|Send link/.test(block);
    if (holds !== (logging === "off") && !block.includes("Logging")) wrong.push(`${block} with logs ${logging}`);
  }

  expect(wrong).toEqual([]);
  expect(logging).toBe("on");
});

describe("the language that messages are written in", () => {
  test("is the one that the caller has chosen", async () => {
    const { call } = await handed(world, { language: "de-DE" });

    expect(call).toHaveAttributes({ language: "de-DE" });
  });

  test.each([{}, { language: "fr-FR" }])(
    "is the first, in which words are said, where %j is known",
    async (attributes) => {
      const { call } = await handed(world, attributes as Record<string, string>);

      expect(call).toHaveAttributes({ language: "en-GB" });
      expect(call).toHaveHeard("Nobody can take your call");
      expect(call.lambdaEvents("send-chat-link")).toMatchObject([
        { Details: { ContactData: { Attributes: { language: "en-GB" } } } },
      ]);
    },
  );

  test("is the only one of a contact center with one", async () => {
    const { call } = await handed(worldWith({}, { languages: ["de-DE"], inbound: { organisation: "Acme" } }));

    expect(call).toHaveHeard("Sonst bleiben Sie einfach in der Leitung.");
    expect(call).toHaveAttributes({ language: "de-DE" });
  });
});
