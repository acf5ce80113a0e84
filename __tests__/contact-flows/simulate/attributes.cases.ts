import type { JsonValue } from "../../../contact-flows/language/document";
import { newContact, runFlow } from "../../../contact-flows/simulate/lifecycle";
import { begin, centerOf, failures, flow, hangsUp, pass, type Step, said, says, taken } from "./support";

const errors = { NoMatchingError: "failed" };
const failed = says("failed", { id: "failed", next: "hang-up" });

const sets = (Attributes: Readonly<Record<string, string>>, more: Partial<Step> = {}): Step => {
  return { type: "UpdateContactAttributes", parameters: { Attributes }, errors, ...more };
};

async function call(...steps: readonly Step[]) {
  const center = centerOf({ flows: [flow("main", "CONTACT_FLOW", ...steps, hangsUp, failed)] });
  const contact = begin(center, "main");
  await pass(center, 60);
  return { contact, said: said(contact), reason: failures(contact)[0] };
}

describe("Contact attributes", () => {
  test("are there for the rest of the contact, with references filled in", async () => {
    const { contact, said } = await call(
      sets({ plan: "gold", from: "$.CustomerEndpoint.Address" }),
      sets({ told: "$.Attributes.plan from $.Attributes.from", plan: "silver" }),
      says("$.Attributes.told, now $.Attributes['plan']"),
    );

    expect(said).toEqual(["gold from +14155550100, now silver"]);
    expect(contact.attributes).toEqual({ plan: "silver", from: "+14155550100", told: "gold from +14155550100" });
  });

  test("have 32,768 bytes of keys and values in UTF-8, and not one more", async () => {
    const full = await call(sets({ a: "é".repeat(16_383), b: "" }));
    expect(full.reason).toBeUndefined();

    const over = await call(sets({ a: "é".repeat(16_383), b: "x" }));
    expect(over.reason).toBe("the contact attributes would have 32769 bytes, 32768 at most");
  });

  test("are set all or none: what is too much changes nothing", async () => {
    const { contact } = await call(sets({ kept: "1" }), sets({ kept: "2", large: "x".repeat(33_000) }));

    expect(contact.attributes).toEqual({ kept: "1" });
  });

  test("count what is replaced only once", async () => {
    const { reason } = await call(sets({ a: "x".repeat(30_000) }), sets({ a: "y".repeat(30_000) }));

    expect(reason).toBeUndefined();
  });

  test.each(["a.b", "a b", "a:b", "", "é"])("take no key like %j", async (key) => {
    const { contact, reason } = await call(sets({ [key]: "1", good: "2" }));

    expect(contact.attributes).toEqual({});
    expect(reason).toContain(`"${key}"`);
  });

  test("take keys that are references, and pass over those to nothing", async () => {
    const { contact } = await call(
      sets({ key: "colour" }),
      sets({ "$.Attributes.key": "red", "$.Attributes.none": "$.Attributes.none", "x_$.Channel": "1" }),
    );

    expect(contact.attributes).toEqual({ key: "colour", colour: "red", x_VOICE: "1" });
  });

  test("are attributes whatever they are called, and reach nothing else", async () => {
    const attributes = JSON.parse('{ "__proto__": "mine", "constructor": "too", "toString": "and this" }');
    const { contact, said } = await call(
      sets(attributes),
      says("$.Attributes.__proto__ $.Attributes.constructor [$.Attributes.hasOwnProperty] [$.__proto__.x]"),
    );

    expect(said).toEqual(["mine too [] []"]);
    expect(Object.getPrototypeOf(contact.attributes)).toBe(Object.prototype);
    expect(({} as Record<string, unknown>).mine).toBeUndefined();
  });

  test("of the contact that led to this one are set as those of the related contact", async () => {
    const related = { parameters: { Attributes: { seen: "yes" }, TargetContact: "Related" } };
    const center = centerOf({ flows: [flow("main", "CONTACT_FLOW", sets({}, related), hangsUp, failed)] });
    const first = newContact(center, { channel: "VOICE", initiation: "INBOUND" });
    const second = newContact(center, { channel: "VOICE", initiation: "TRANSFER", previous: first });
    const compiled = center.flow("main");
    if (compiled !== undefined) runFlow(center, second, compiled, "test");
    await pass(center, 60);

    expect(first.attributes).toEqual({ seen: "yes" });
    expect(second.attributes).toEqual({});
  });

  test("of a related contact cannot be set where there is none", async () => {
    const { said } = await call(sets({}, { parameters: { Attributes: { a: "1" }, TargetContact: "Related" } }));

    expect(said).toEqual(["failed"]);
  });

  test("from a reference to nothing fail, or become empty where the center is told so", async () => {
    const steps = [sets({ a: "$.External.none", b: "x$.External.none" }), hangsUp, failed];
    const outcomes = [];
    for (const unresolvedReference of ["fail", "empty"] as const) {
      const center = centerOf(
        { flows: [flow("main", "CONTACT_FLOW", ...steps)] },
        { behaviour: { unresolvedReference } },
      );
      const contact = begin(center, "main");
      await pass(center, 60);
      outcomes.push({ attributes: contact.attributes, failures: failures(contact) });
    }

    expect(outcomes).toEqual([
      { attributes: {}, failures: ["$.External.none has no value"] },
      { attributes: { a: "", b: "x" }, failures: [] },
    ]);
  });
});

describe("Flow attributes", () => {
  const setsFlow = (FlowAttributes: JsonValue): Step => {
    return { type: "UpdateFlowAttributes", parameters: { FlowAttributes }, errors };
  };

  test("are there in their flow, and not in the contact", async () => {
    const { contact, said } = await call(
      setsFlow({ a: { Value: "1" }, "the key": { Value: "$.Channel", Type: "String" } }),
      setsFlow({ b: { Value: "2" } }),
      says("$.FlowAttributes.a $.FlowAttributes['the key'] $.FlowAttributes.b"),
    );

    expect(said).toEqual(["1 VOICE 2"]);
    expect(contact.attributes).toEqual({});
  });

  test.each([
    ["a flat text", { a: "1" }, '"a" has no Value'],
    ["a key with a full stop", { "a.b": { Value: "1" } }, "no full stop"],
    ["a key with a $", { a$: { Value: "1" } }, "no $"],
    ["over 32 KB", { a: { Value: "x".repeat(32_768) } }, "32769 bytes"],
  ])("fail with %s", async (_, attributes, reason) => {
    expect((await call(setsFlow(attributes))).reason).toContain(reason);
  });
});

describe("Contact tags", () => {
  const tags = (Tags: Readonly<Record<string, string>>): Step => ({ type: "TagContact", parameters: { Tags }, errors });
  const six = { a: "1", b: "2", c: "3", d: "4", e: "5", f: "6" };

  test("are six at most, all or none", async () => {
    const { contact, reason } = await call(tags(six), tags({ a: "again" }), tags({ b: "changed", g: "7" }));

    expect(contact.tags).toEqual({ ...six, a: "again" });
    expect(reason).toBe("the contact would have 7 tags, 6 at most");
  });

  test("that begin with aws: are the service's own", async () => {
    expect((await call(tags({ "aws:mine": "1" }))).said).toEqual(["failed"]);
    expect((await call({ type: "UntagContact", parameters: { TagKeys: ["aws:mine"] }, errors })).said).toEqual([
      "failed",
    ]);
  });

  test("are removed by their keys, and stand in $.Tags", async () => {
    const { contact, said } = await call(
      tags({ a: "1", b: "2" }),
      { type: "UntagContact", parameters: { TagKeys: ["a", "none"] }, errors },
      says("[$.Tags.a] $.Tags.b"),
    );

    expect(said).toEqual(["[] 2"]);
    expect(contact.tags).toEqual({ b: "2" });
  });
});

describe("What blocks set of a contact", () => {
  test("stands in its references: name, description, language, customer and voice", async () => {
    const { said } = await call(
      {
        type: "UpdateContactData",
        parameters: { Name: "Ada", Description: "for $.Channel", LanguageCode: "de-DE", CustomerId: "c-1" },
        errors,
      },
      { type: "UpdateContactTextToSpeechVoice", parameters: { TextToSpeechVoice: "Vicki" }, errors },
      says("$.Name $.Description $.LanguageCode $.CustomerId $.TextToSpeechVoiceId"),
    );

    expect(said).toEqual(["Ada for VOICE de-DE c-1 Vicki"]);
  });

  test("is recorded who is in the list, and nobody where it is empty", async () => {
    const records = (...RecordedParticipants: readonly string[]): Step => {
      return { type: "UpdateContactRecordingBehavior", parameters: { RecordingBehavior: { RecordedParticipants } } };
    };

    expect((await call(records("Agent", "Customer"))).contact.recorded).toEqual(["Agent", "Customer"]);
    expect((await call(records("Agent"), records())).contact.recorded).toEqual([]);
  });

  test("takes the branch for the wrong channel where the behavior is one of chats", async () => {
    const mismatch = { ChannelMismatch: "failed", NoMatchingError: "hang-up" };
    for (const step of [
      { type: "UpdateContactRecordingAndAnalyticsBehavior", parameters: { ChatBehavior: {} }, errors: mismatch },
      { type: "UpdateContactMediaProcessing", parameters: { ChatProcessor: {} }, errors: mismatch },
    ] as const) {
      expect((await call(step)).said).toEqual(["failed"]);
    }
  });

  test("records a call by the newer block as well", async () => {
    const VoiceBehavior = { VoiceRecordingBehavior: { RecordedParticipants: ["Customer"] } };
    const { contact } = await call({
      type: "UpdateContactRecordingAndAnalyticsBehavior",
      parameters: { VoiceBehavior },
      errors,
    });

    expect(contact.recorded).toEqual(["Customer"]);
  });

  test("says where a call is streamed to, and until when", async () => {
    const streams = (MediaStreamingState: string): Step => {
      return { type: "UpdateContactMediaStreamingBehavior", parameters: { MediaStreamingState }, errors };
    };
    const { said } = await call(
      streams("Enabled"),
      says("$.MediaStreams.Customer.Audio.StreamARN [$.MediaStreams.Customer.Audio.StopTimestamp]"),
      streams("Disabled"),
      says("$.MediaStreams.Customer.Audio.StartTimestamp [$.MediaStreams.Customer.Audio.StopTimestamp]"),
    );

    expect(said[0]).toMatch(/^arn:aws:kinesisvideo:eu-west-2:111122223333:stream\/contact-[0-9a-f-]+ \[\]$/);
    expect(said[1]).toMatch(/^1767603600000 \[17676036\d{5}\]$/);
  });

  test("leaves a chat's voice alone", async () => {
    const step: Step = { type: "UpdateContactTextToSpeechVoice", parameters: { TextToSpeechVoice: "Vicki" }, errors };
    const center = centerOf({ flows: [flow("main", "CONTACT_FLOW", step, hangsUp, failed)] });
    const contact = begin(center, "main", "CHAT");
    await pass(center, 1);

    expect(taken(contact)).toEqual(["1: NextAction"]);
    expect(contact.voice).toBe("Joanna");
  });
});
