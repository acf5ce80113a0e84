import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { loadContactCenter } from "../../../config/load";
import { worldOf } from "../../../contact-flows/simulate/environment";
import { simulate } from "../../../contact-flows/simulate/simulate";
import { standInWorld } from "../../../contact-flows/simulate/stand-ins";
import { document, hangsUp, type Step, says } from "./support";

const queueArn = "arn:aws:connect:us-west-2:123456789012:instance/11111111-2222-3333-4444-555555555555/queue/orders";
const lambdaArn = "arn:aws:lambda:us-west-2:123456789012:function:lookup";
const errors = { NoMatchingError: "hang-up" };

const steps: readonly Step[] = [
  {
    type: "InvokeLambdaFunction",
    parameters: { LambdaFunctionARN: lambdaArn, InvocationTimeLimitSeconds: "3" },
    errors,
  },
  says("Your order $.External.number is $.External.status."),
  {
    type: "Compare",
    parameters: { ComparisonValue: "$.External.status" },
    when: { shipped: "bot" },
    errors: { NoMatchingCondition: "hang-up" },
  },
  {
    id: "bot",
    type: "ConnectParticipantWithLexBot",
    parameters: { Text: "What else?", LexV2Bot: { AliasArn: "arn:aws:lex:us-west-2:123456789012:bot-alias/HELPBOT" } },
    when: { TalkToSomebody: "queue" },
    errors: { ...errors, NoMatchingCondition: "hang-up" },
  },
  { id: "queue", type: "UpdateContactTargetQueue", parameters: { QueueId: queueArn }, errors },
  { type: "TransferContactToQueue", errors: { ...errors, QueueAtCapacity: "hang-up" } },
  hangsUp,
];

describe("stand-ins", () => {
  test("make up whatever a flow refers to, and say so", async () => {
    const { world, madeUp } = standInWorld([{ name: "Foreign", document: document(...steps) }]);
    const sim = simulate(world, { standIns: true });
    const call = sim.call();
    await call.hears("your order number is shipped");
    await call.hears("what else");
    await call.says("I want to talk to somebody");
    await call.isQueuedIn("orders");
    sim.agent("agent").isAvailable();
    await sim.agent("agent").answers(call);

    expect(madeUp.map(({ kind, name }) => `${kind} ${name}`)).toEqual([
      "lambda lookup",
      "bot-alias HELPBOT",
      "queue orders",
    ]);
  });

  test("leave alone what the world has", async () => {
    const { world, madeUp } = standInWorld([{ name: "Foreign", document: document(...steps) }], {
      flows: [],
      queues: [{ id: "orders", name: "Orders of ours" }],
      lambdas: { lookup: () => ({ number: "7", status: "lost" }) },
    });

    await simulate(world).call().hears("your order 7 is lost");

    expect(madeUp.map(({ kind }) => kind)).toEqual(["bot-alias"]);
  });

  test("have other flows be found by the names that the console knew them by", async () => {
    const transfer = document({
      type: "TransferToFlow",
      parameters: { ContactFlowId: "arn:aws:connect:x/contact-flow/1" },
    });
    const named = {
      ...transfer,
      Metadata: { ActionMetadata: { "1": { parameters: { ContactFlowId: { displayName: "Second" } } } } },
    };
    const { world, madeUp } = standInWorld([
      { name: "First", document: named },
      { name: "Second", document: document(says("This is the second."), hangsUp) },
    ]);

    await simulate(world).call().hears("this is the second");

    expect(madeUp).toEqual([]);
  });
});

describe("the world of an environment", () => {
  const config = loadContactCenter("example");
  const world = worldOf(config);

  test("has every flow, queue, agent, quick connect and routing profile of the configuration", () => {
    expect(world.queues?.map(({ name }) => name)).toEqual([
      ...["General", "Orders", "Inquiries", "Complaints", "Outbound", "Order desk"],
    ]);
    expect(world.agents?.map(({ id }) => id)).toEqual(Object.keys(config.users));
    expect(world.quickConnects?.map(({ id }) => id)).toEqual(Object.keys(config.quickConnects));
    expect(world.routingProfiles?.map(({ id }) => id)).toEqual(Object.keys(config.routingProfiles));
    // inbound-main.ts makes two: with the offer of a chat, and without.
    expect(world.flows).toHaveLength(["flows", "modules"].flatMap(flowsIn).length + 1);
  });

  test("is open when its hours say so, in their time zone", async () => {
    const late = simulate(world, { at: "2026-11-20T18:00" }).call();
    await late.hears("Welcome to Acme");
    await late.ends("CONTACT_FLOW_DISCONNECT");
    const early = simulate(world, { at: "2026-11-20T17:59" }).call();

    await early.isQueuedIn("general");

    expect(late.heard.at(-1)).toMatch(/closed|open/i);
  });

  function flowsIn(name: string): readonly string[] {
    const folder = join(__dirname, "../../../contact-flows", name);
    return readdirSync(folder).filter((file) => /contactFlow\(/.test(readFileSync(join(folder, file), "utf8")));
  }
});
