import { membersOf, namespaces } from "../../../contact-flows/language/references";
import { newFrame } from "../../../contact-flows/simulate/frame";
import { newContact } from "../../../contact-flows/simulate/lifecycle";
import { resolveIn } from "../../../contact-flows/simulate/scope";
import { centerOf, flow, hangsUp } from "./support";

const instance = "arn:aws:connect:us-east-1:111122223333:instance/i";

function known() {
  const center = centerOf({
    instance: { arn: instance },
    flows: [flow("main", "CONTACT_FLOW", hangsUp)],
    queues: [{ id: "orders-queue", name: "Orders", callerId: "+14155550123" }],
  });
  const previous = newContact(center, { channel: "CHAT", initiation: "API" });
  const contact = newContact(center, {
    ...{ channel: "CHAT", initiation: "TRANSFER", previous, initialMessage: "hello", name: "Ada" },
    customer: { Type: "TELEPHONE_NUMBER", Address: "+14155550100", DisplayName: "Ada L." },
    system: { Type: "TELEPHONE_NUMBER", Address: "+14155550199" },
    given: {
      Media: { Sip: { Headers: { "P-Charge-Info": "sip:1" }, SiprecMetadata: "xml" } },
      Capabilities: { Customer: { Video: "SEND" } },
      AdditionalEmailRecipients: { ToList: "a@example.com" },
    },
  });
  contact.queue = center.queues.get("orders-queue");
  contact.segmentAttributes = { "connect:Direction": "INBOUND", "connect:CustomerAuthentication": { Status: "OK" } };
  contact.references = { order: { Type: "URL", Value: "https://example.com" } };
  const compiled = center.flow("main");
  if (compiled === undefined) throw new Error("The test has no flow.");
  const frame = newFrame(compiled);
  return { contact, frame, previous, at: (path: string) => resolveIn(center, contact, frame, membersOf(path)) };
}

describe("A reference", () => {
  test.each([
    ["$.AwsRegion", "us-east-1"],
    ["$.Channel", "CHAT"],
    ["$['Channel']", "CHAT"],
    ["$.InstanceARN", instance],
    ["$.InitiationMethod", "TRANSFER"],
    ["$.LanguageCode", "en-US"],
    ["$.TextToSpeechVoiceId", "Joanna"],
    ["$.Name", "Ada"],
    ["$.CustomerId", undefined],
    ["$.References.order.Value", "https://example.com"],
    ["$.References.order.Type", "URL"],
    ["$.CustomerEndpoint.Address", "+14155550100"],
    ["$.CustomerEndpoint.DisplayName", "Ada L."],
    ["$.SystemEndpoint.Type", "TELEPHONE_NUMBER"],
    ["$.Queue.Name", "Orders"],
    ["$.Queue.ARN", "orders-queue"],
    ["$.Queue.OutboundCallerId.Address", "+14155550123"],
    ["$.Agent.UserName", undefined],
    ["$.SegmentAttributes['connect:Subtype']", "connect:Chat"],
    ["$.SegmentAttributes['connect:Direction']", "INBOUND"],
    ["$.SegmentAttributes['connect:CustomerAuthentication'].Status", "OK"],
    ["$.Media.InitialMessage", "hello"],
    ["$.Media.Sip.Headers.P-Charge-Info", "sip:1"],
    ["$.Media.Sip.SiprecMetadata", "xml"],
    ["$.Capabilities.Customer.Video", "SEND"],
    ["$.AdditionalEmailRecipients.ToList", "a@example.com"],
    ["$.MediaStreams.Customer.Audio.StreamARN", null],
    ["$.Nothing.at.all", undefined],
  ])("%s is %j", (path, value) => {
    expect(known().at(path)).toEqual(value);
  });

  test("gives the ids of the contact, of the one before it, and of the first", () => {
    const { at, contact, previous } = known();

    expect([at("$.ContactId"), at("$.PreviousContactId"), at("$.InitialContactId")]).toEqual([
      contact.id,
      previous.id,
      previous.id,
    ]);
  });

  test.each([
    "External",
    "Lex",
    "Metrics",
    "Views",
    "Case",
    "Customer",
    "Loop",
    "Modules",
    "DataTables",
    "Task",
    "Wisdom",
  ])("finds what a block left in $.%s", (namespace) => {
    const { at, frame } = known();
    frame.results.set(namespace, { a: { b: "c" } });

    expect(at(`$.${namespace}.a.b`)).toBe("c");
    expect(at(`$['${namespace}']["a"].b`)).toBe("c");
  });

  test("to what the last Lambda answered has two names", () => {
    const { at, frame } = known();
    frame.results.set("External", { state: "sent" });
    frame.results.set("LambdaInvocation", { InvocationId: "i" });

    expect(at("$.LambdaInvocation.ResultData.state")).toBe("sent");
    expect(at("$.LambdaInvocation.InvocationId")).toBe("i");
  });

  test("finds nothing that an object has from its prototype, and no place of a list or a text", () => {
    const { at, frame } = known();
    frame.results.set("External", { list: ["first"], text: "word" });

    const paths = namespaces.flatMap((name) =>
      ["__proto__", "constructor", "toString"].map((key) => `$.${name}.${key}`),
    );
    for (const path of [
      ...paths,
      "$.__proto__",
      "$.constructor.name",
      "$.External.list.length",
      "$.External.text.length",
    ]) {
      expect([path, at(path)]).toEqual([path, undefined]);
    }
    expect(at("$.External['list']['0']")).toBeUndefined();
  });
});
