import type { Channel, FlowType } from "../../../contact-flows/language/document";
import type { World } from "../../../contact-flows/simulate/world";
import { begin, centerOf, flow, hangsUp, pass, type Step, said, says } from "./support";

const answers = [
  says("done", { next: "hang-up" }),
  says("beep", { id: "beep", next: "hang-up" }),
  says("error", { id: "error", next: "hang-up" }),
  hangsUp,
];

/** What is said after a block: `done`, or what one of its branches says. */
async function outcomeOf(
  step: Step,
  channel: Channel = "VOICE",
  more: Partial<World> = {},
  type: FlowType = "CONTACT_FLOW",
) {
  const center = centerOf({
    flows: [
      flow("ask", type, { errors: { NoMatchingError: "error" }, ...step }, ...answers),
      flow("music", "CUSTOMER_HOLD", says("music")),
    ],
    ...more,
  });
  const contact = begin(center, "ask", channel);
  await pass(center, 5);
  return { contact, heard: said(contact) };
}

const hooks = (parameters: Step["parameters"] = {}): Step => ({ type: "UpdateContactEventHooks", parameters });

describe("A flow for an event", () => {
  test.each(["CustomerHold", "AgentHold"])("%s is for calls only", async (event) => {
    const step = hooks({ EventHooks: { [event]: "music" } });

    expect((await outcomeOf(step)).heard).toEqual(["done"]);
    expect((await outcomeOf(step, "CHAT")).heard).toEqual(["error"]);
  });

  test("that is not there leaves the flow for the event as it was", async () => {
    const { contact, heard } = await outcomeOf(hooks({ EventHooks: { CustomerHold: "not-there" } }));

    expect(heard).toEqual(["error"]);
    expect(contact.hooks).toEqual({});
  });

  test("that is switched off is not there, however DisableExecution is spelled", async () => {
    const { contact } = await outcomeOf(
      hooks({ EventHooksConfiguration: { AgentWhisper: { DisableExecution: "True" }, CustomerWhisper: {} } }),
    );

    expect(contact.hooks).toEqual({ AgentWhisper: "" });
  });
});

describe("Blocks around calls and tasks", () => {
  const progress: Step = { type: "CheckOutboundCallStatus", when: { VoicemailBeep: "beep" } };

  test("Check call progress hears a person, or what the test says, and nobody in a chat", async () => {
    expect((await outcomeOf(progress)).heard).toEqual(["done"]);
    const outcomes = { CheckOutboundCallStatus: "VoicemailBeep" };
    expect((await outcomeOf(progress, "VOICE", { outcomes })).heard).toEqual(["beep"]);
    expect((await outcomeOf(progress, "CHAT")).heard).toEqual(["error"]);
  });

  test("Resume contact is for tasks only", async () => {
    const { contact } = await outcomeOf({ type: "ResumeContact" }, "TASK");

    expect(contact.effects).toEqual([{ action: "ResumeContact", parameters: {} }]);
    expect((await outcomeOf({ type: "ResumeContact" })).heard).toEqual(["error"]);
  });

  test("Call phone number goes on, and keeps the number that is shown", async () => {
    const CallerId = { Number: "+14155550188" };
    const step: Step = { type: "CompleteOutboundCall", parameters: { CallerId } };
    const { contact, heard } = await outcomeOf(step, "VOICE", {}, "OUTBOUND_WHISPER");

    expect(heard).toEqual(["done"]);
    expect(contact.effects).toEqual([{ action: "CompleteOutboundCall", parameters: { CallerId } }]);
  });

  test("an e-mail's contact says that it is not simulated, and ends as the test says", async () => {
    const create: Step = { type: "CreateContact", parameters: { Channel: "EMAIL" } };
    const { contact, heard } = await outcomeOf(create);

    expect(heard).toEqual(["done"]);
    expect(contact.conversation.trace).toContainEqual(expect.objectContaining({ type: "not-simulated" }));
    const outcomes = { CreateContact: "NoMatchingError" };
    expect((await outcomeOf(create, "VOICE", { outcomes })).heard).toEqual(["error"]);
  });

  test.each([
    [{ QueuePriority: "2" }, { priority: 2, seniority: 0 }],
    [{ QueueTimeAdjustmentSeconds: "-30" }, { priority: 5, seniority: -30_000 }],
  ])("a routing priority or age counts at once before the contact waits: %j", async (parameters, expected) => {
    const { contact } = await outcomeOf({ type: "UpdateContactRoutingBehavior", parameters });

    expect(contact).toMatchObject(expected);
  });

  test("a priority that is no number changes nothing", async () => {
    const step: Step = { type: "UpdateContactRoutingBehavior", parameters: { QueuePriority: "$.Attributes.none x" } };
    const { contact, heard } = await outcomeOf(step);

    expect(heard).toEqual(["error"]);
    expect(contact.priority).toBe(5);
  });

  test.each([
    [{}],
    [{ Steps: [{ Expression: { OrExpression: [] } }] }],
    [{ Steps: [{ Expiry: { DurationInSeconds: "soon" } }] }],
  ])("routing criteria of an unknown form take the error branch: %j", async (RoutingCriteria) => {
    const { contact, heard } = await outcomeOf({
      type: "UpdateContactRoutingCriteria",
      parameters: { RoutingCriteria },
    });

    expect(heard).toEqual(["error"]);
    expect(contact.criteria).toBeUndefined();
  });
});
