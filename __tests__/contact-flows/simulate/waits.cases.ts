import type { Channel, FlowType } from "../../../contact-flows/language/document";
import { minute } from "../../../contact-flows/simulate/clock";
import { write } from "../../../contact-flows/simulate/input";
import type { SimulationOptions } from "../../../contact-flows/simulate/world";
import { begin, centerOf, flow, hangsUp, pass, type Step, said, says } from "./support";

const end = (text: string): Step => says(text, { id: text, next: "hang-up" });

async function meet(
  steps: readonly Step[],
  channel: Channel,
  options: SimulationOptions = {},
  type: FlowType = "CONTACT_FLOW",
) {
  const names = ["over", "back", "bot gone", "no bot", "broken", "sent", "unknown", "late", "out", "in", "goes on"];
  const center = centerOf({ flows: [flow("main", type, ...steps, ...names.map(end), hangsUp)] }, options);
  const contact = begin(center, "main", channel);
  await pass(center);
  const signal = (name: string, detail?: string | Record<string, string>) =>
    center.wake(contact.run, { type: "signal", name, ...(detail === undefined ? {} : { detail }) });
  return { center, contact, signal };
}

describe("Wait", () => {
  const wait = (parameters = {}): Step => ({
    ...{ type: "Wait", parameters: { TimeLimitSeconds: "60", ...parameters } },
    when: {
      WaitCompleted: "over",
      CustomerReturned: "back",
      BotParticipantDisconnected: "bot gone",
      Continue: "goes on",
    },
    errors: { NoMatchingError: "broken", ParticipantNotFound: "no bot" },
  });
  const events = { Events: ["CustomerReturned", "BotParticipantDisconnected"] };

  it.each(["CHAT", "TASK"] as const)("waits for as long as it says on %s", async (channel) => {
    const { center, contact } = await meet([wait()], channel);
    await pass(center, 59);
    expect(contact.end).toBeUndefined();
    await pass(center, 1);
    expect(contact.end?.reason).toBe("CONTACT_FLOW_DISCONNECT");
    if (channel === "CHAT") expect(said(contact)).toEqual(["over"]);
  });

  it.each([
    ["CustomerReturned", "back"],
    ["BotParticipantDisconnected", "bot gone"],
    ["ParticipantNotFound", "no bot"],
  ])("is ended by %s", async (event, branch) => {
    const { center, contact, signal } = await meet([wait(events)], "CHAT");
    await pass(center, 10);
    expect(signal(event)).toBe(true);
    expect(said(contact)).toEqual([branch]);
  });

  it("goes on waiting until the same moment when something else happens", async () => {
    const { center, contact, signal } = await meet([wait()], "CHAT");
    await pass(center, 30);
    signal("CustomerReturned");
    expect(said(contact)).toEqual([]);
    await pass(center, 30);
    expect(said(contact)).toEqual(["over"]);
  });

  it("does nothing for a call, unless calls may wait", async () => {
    expect(said((await meet([wait()], "VOICE")).contact)).toEqual(["broken"]);
    const { center, contact } = await meet([wait()], "VOICE", { behaviour: { waitOnVoice: true } });
    await pass(center, 70);
    expect(said(contact)).toEqual(["over"]);
  });

  it("says that keeping the flow running is not simulated, and goes on after the least time", async () => {
    const { center, contact } = await meet([wait({ ContinueExecution: "True", MinimumWaitTimeSeconds: "5" })], "VOICE");
    await pass(center, 20);
    expect(said(contact)).toEqual(["goes on"]);
    expect(contact.conversation.trace.map(({ type }) => type)).toContain("not-simulated");
  });

  it.each(["0", "604801", "a while"])("fails of a limit of %s", async (TimeLimitSeconds) => {
    expect(said((await meet([wait({ TimeLimitSeconds })], "CHAT")).contact)).toEqual(["broken"]);
  });
});

describe("Show view", () => {
  const view = (parameters = {}): Step => ({
    type: "ShowView",
    parameters: {
      ...{ ViewResource: { Id: "form:1" }, InvocationTimeLimitSeconds: "300" },
      ...{ ViewData: { Heading: "Your details", Fields: [{ Label: "Name" }] }, ...parameters },
    },
    when: { Submit: "sent" },
    errors: { NoMatchingCondition: "unknown", NoMatchingError: "broken", TimeLimitExceeded: "late" },
  });

  it("shows what stands in it, and takes the branch of the action with its data", async () => {
    const tell = says("Thanks $.Views.ViewResultData.name, you chose $.Views.Action.", { id: "tell", next: "hang-up" });
    const { center, contact } = await meet([{ ...view(), when: { Submit: "tell" } }, tell], "CHAT");

    expect(write(center, contact, "", { Action: "Submit", ViewResultData: { name: "Ada" } })).toBe("heard");

    expect(said(contact)).toEqual([
      "(view form:1) Your details Name",
      'system: Submit {"name":"Ada"}',
      "Thanks Ada, you chose Submit.",
    ]);
  });

  it("takes an action alone, and one that has no branch", async () => {
    const { center, contact } = await meet([view()], "CHAT");
    write(center, contact, "", "Cancel");
    expect(said(contact).slice(1)).toEqual(["system: Cancel", "unknown"]);
  });

  it("hides an answer that is to stay out of the transcript", async () => {
    const { center, contact } = await meet(
      [view({ SensitiveDataConfiguration: { HideResponseOn: ["TRANSCRIPT"] } })],
      "CHAT",
    );
    write(center, contact, "", { Action: "Submit", ViewResultData: { card: "4111" } });
    expect(said(contact)).toEqual(["(view form:1) Your details Name", "system: Submit ***", "sent"]);
    expect(JSON.stringify(contact.conversation.trace)).not.toContain("4111");
  });

  it("does not take what is typed for an answer, and gives up in time", async () => {
    const { center, contact } = await meet([view()], "CHAT");
    await pass(center, 200);
    write(center, contact, "Submit");
    await pass(center, 99);
    expect(said(contact)).toEqual(["(view form:1) Your details Name", "system: Submit"]);
    await pass(center, 1);
    expect(said(contact).at(-1)).toBe("late");
  });

  it("fails on a call, and without a view", async () => {
    expect(said((await meet([view()], "VOICE")).contact)).toEqual(["broken"]);
    expect(said((await meet([view({ ViewResource: {} })], "CHAT")).contact)).toEqual(["broken"]);
  });
});

describe("Authenticate customer", () => {
  const signIn: Step = {
    ...{ type: "AuthenticateParticipant", parameters: { CognitoConfiguration: {} }, next: "in" },
    ...{ when: { OptedOut: "out" }, errors: { NoMatchingError: "broken", TimeLimitExceeded: "late" } },
  };

  it.each([
    ["Authenticated", "in"],
    ["OptedOut", "out"],
    ["AuthenticationFailed", "broken"],
  ])("goes on as the customer does: %s", async (name, branch) => {
    const { contact, signal } = await meet([signIn], "CHAT");
    signal("SomethingElse");
    signal(name);
    expect(said(contact)).toEqual(["(sign in)", branch]);
  });

  it("keeps who it is in the segment attributes", async () => {
    const { contact, signal } = await meet([signIn], "CHAT");
    signal("Authenticated", { Status: "AUTHENTICATED", ClientId: "app" });
    expect(contact.segmentAttributes).toEqual({
      "connect:CustomerAuthentication": { Status: "AUTHENTICATED", ClientId: "app" },
    });
  });

  it("gives up after three minutes", async () => {
    const { center, contact } = await meet([signIn], "CHAT");
    const begun = center.clock.now;
    await pass(center, 600);
    expect(said(contact).at(-1)).toBe("late");
    expect(contact.end?.at).toBe(begun + 3 * minute);
  });
});

describe("Loop prompts", () => {
  const music = (parameters = {}): Step => ({
    ...{ id: "music", type: "MessageParticipantIteratively", when: { MessagesInterrupted: "talk" }, next: "over" },
    parameters: { Messages: [{ Text: "One song." }, { SSML: "<speak>Two songs.</speak>" }], ...parameters },
    errors: { NoMatchingError: "broken" },
  });
  const talk = says("Still busy.", { id: "talk", next: "music" });
  const slow = { behaviour: { lettersPerSecond: 1 } };

  it("plays its messages in turn for ever", async () => {
    const { center, contact } = await meet([music()], "VOICE", slow, "CUSTOMER_QUEUE");
    await pass(center, 50);
    expect(said(contact)).toEqual(["One song.", "Two songs.", "One song.", "Two songs.", "One song.", "Two songs."]);
    expect(contact.end).toBeUndefined();
  });

  it.each([
    ["next", "One song."],
    ["same", "Two songs."],
  ] as const)("is interrupted every so often, and goes on with the %s message", async (resumedMessage, first) => {
    const options = { behaviour: { lettersPerSecond: 1, resumedMessage } };
    const { center, contact } = await meet(
      [music({ InterruptFrequencySeconds: "12" }), talk],
      "VOICE",
      options,
      "CUSTOMER_QUEUE",
    );
    await pass(center, 12 + 11 + 1);

    expect(said(contact)).toEqual(["One song.", "Two songs.", "Still busy.", first]);
    expect(contact.conversation.lines.map(({ interrupted }) => interrupted)).toEqual([
      undefined,
      true,
      undefined,
      undefined,
    ]);
  });

  it("does not stand still with messages that say nothing", async () => {
    const { center, contact } = await meet([music({ Messages: [{ Text: " " }] })], "VOICE", {}, "CUSTOMER_QUEUE");
    await pass(center, 100);
    expect(contact.end).toBeUndefined();
  });

  it("fails on a chat, and without messages", async () => {
    expect(said((await meet([music()], "CHAT")).contact)).toEqual(["broken"]);
    expect(said((await meet([music({ Messages: [] })], "VOICE", {}, "CUSTOMER_QUEUE")).contact)).toEqual(["broken"]);
    expect(said((await meet([music({ Messages: ["song", null] })], "VOICE", {}, "CUSTOMER_QUEUE")).contact)).toEqual([
      "broken",
    ]);
  });
});
