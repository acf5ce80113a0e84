import type { ActionType } from "../../../contact-flows/language/catalogue/catalogue";
import type { Channel, JsonValue } from "../../../contact-flows/language/document";
import type { World } from "../../../contact-flows/simulate/world";
import { begin, centerOf, failures, flow, hangsUp, pass, type Step, said, says, taken } from "./support";

type Parameters = Readonly<Record<string, JsonValue>>;

async function run(step: Step, text: string, world: Partial<World> = {}, channel: Channel = "CHAT") {
  const errors = Object.fromEntries(Object.keys(step.errors ?? {}).map((error) => [error, "failed"]));
  const steps = [
    { id: "asks", ...step, errors },
    says(text),
    hangsUp,
    says("failed", { id: "failed", next: "hang-up" }),
  ];
  const center = centerOf({ flows: [flow("main", "CONTACT_FLOW", ...steps)], ...world });
  const contact = begin(center, "main", channel);
  await pass(center, 60);
  const hidden = contact.conversation.trace.filter(({ type }) => type === "not-simulated");
  return { contact, said: said(contact), path: taken(contact)[0], notSimulated: hidden.length };
}

const asks = (type: ActionType, parameters: Parameters, ...errors: readonly string[]): Step => {
  return { type, parameters, errors: Object.fromEntries(["NoMatchingError", ...errors].map((error) => [error, ""])) };
};

const uuid = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";

describe("A block that asks a service which is not there", () => {
  test.each<[ActionType, Parameters, string, RegExp]>([
    [
      "CreateCase",
      { CaseRequestFields: { title: "Late $.Channel" } },
      "$.Case.case_id $.Case.title",
      RegExp(`^${uuid} Late CHAT$`),
    ],
    ["GetCase", { CaseRequestFields: { customer_id: "c" } }, "$.Case.case_id", RegExp(`^${uuid}$`)],
    [
      "UpdateCase",
      { CaseId: "7", CaseRequestFields: { status: "closed" } },
      "$.Case.case_id $.Case.status",
      /^7 closed$/,
    ],
    ["GetCustomerProfile", { ProfileRequestData: { PhoneNumber: "1" } }, "$.Customer.ProfileId", RegExp(`^${uuid}$`)],
    ["CreateCustomerProfile", { ProfileRequestData: { FirstName: "Ada" } }, "$.Customer.FirstName", /^Ada$/],
    ["UpdateCustomerProfile", { ProfileRequestData: { FirstName: "Bea" } }, "$.Customer.FirstName", /^Bea$/],
    ["GetCustomerProfileObject", { ProfileRequestData: { ProfileId: "p" } }, "$.Customer.ProfileId", /^p$/],
    [
      "GetCalculatedAttributesForCustomerProfile",
      { ProfileRequestData: { ProfileId: "p" } },
      "$.Customer.ProfileId",
      /^p$/,
    ],
    [
      "CreateWisdomSession",
      { WisdomAssistantArn: "arn" },
      "$.Wisdom.SessionArn",
      /^arn:aws:wisdom:eu-west-2:.*session/,
    ],
    ["AssociateContactToCustomerProfile", { ProfileRequestData: { ProfileId: "p" } }, "done", /^done$/],
    ["RenderMessageTemplate", { WisdomMessageTemplateArn: "arn" }, "done", /^done$/],
    ["StartOutboundChatContact", { ContactFlowArn: "arn" }, "done", /^done$/],
    ["StartOutboundEmailContact", { EmailMessage: {} }, "done", /^done$/],
    ["CreatePersistentContactAssociation", { RehydrationType: "From Segment" }, "done", /^done$/],
    ["EvaluateDataTableValues", { DataTableId: "t", Queries: [] }, "[$.DataTables.q.a]", /^\[\]$/],
  ])("%s goes on, says so in the trace, and keeps what it was asked", async (type, parameters, text, heard) => {
    const { contact, said, notSimulated } = await run(asks(type, parameters), text);

    expect(said).toEqual([expect.stringMatching(heard)]);
    expect(notSimulated).toBe(1);
    expect(contact.effects.map(({ action }) => action)).toEqual([type]);
  });

  test("finds out what the test hands in, by the block or by its type, and nothing that was not asked for", async () => {
    const parameters = { ProfileRequestData: {}, ProfileResponseData: ["FirstName", "Attributes.plan"] };
    for (const key of ["asks", "GetCustomerProfile"]) {
      const results = { [key]: { FirstName: "Ada", LastName: "L.", ProfileId: "p", Attributes: { plan: "gold" } } };
      const text = "$.Customer.FirstName [$.Customer.LastName] $.Customer.ProfileId $.Customer.Attributes.plan";

      expect((await run(asks("GetCustomerProfile", parameters), text, { results })).said).toEqual(["Ada [] p gold"]);
    }
  });

  test("takes the branch that the test chooses, and then finds nothing out", async () => {
    const step = asks("GetCase", { CaseRequestFields: {} }, "MultipleFound", "NoneFound");
    for (const error of ["MultipleFound", "NoneFound", "NoMatchingError"]) {
      const world = { outcomes: { GetCase: error }, results: { GetCase: { case_id: "1" } } };

      expect((await run(step, "$.Case.case_id", world)).path).toBe(`asks: ${error}`);
    }
    expect((await run(step, "went on", { outcomes: { asks: "NextAction" } })).said).toEqual(["went on"]);
  });

  test("fails, and says why, where the test chooses a branch that it has not", async () => {
    const { contact } = await run(asks("GetCase", {}), "found", { outcomes: { asks: "Elsewhere" } });

    expect(failures(contact)).toEqual(['the test chose "Elsewhere", and the block has no such branch']);
  });

  test("finds nobody in a segment, unless the test says so", async () => {
    const step: Step = {
      ...asks("CheckSegmentMembershipForCustomerProfile", {}),
      when: { True: "failed", False: "2" },
    };
    const text = "not in it";

    expect((await run(step, text)).path).toBe("asks: False");
    expect((await run(step, text, { outcomes: { asks: "True" } })).path).toBe("asks: True");
  });

  test("fails as Voice ID, which is no more, unless the test says otherwise", async () => {
    const parameters = { CheckVoiceIdOption: "enrollmentStatus" };
    const step: Step = { ...asks("CheckVoiceId", parameters), when: { Enrolled: "2", NotEnrolled: "failed" } };
    expect((await run(step, "enrolled", {}, "VOICE")).path).toBe("asks: NoMatchingError");
    expect((await run(step, "enrolled", { outcomes: { asks: "Enrolled" } }, "VOICE")).said).toEqual(["enrolled"]);

    const stream = asks("StartVoiceIdStream", {});
    expect((await run(stream, "on", {}, "VOICE")).path).toBe("asks: NoMatchingError");
    expect((await run(stream, "on", { outcomes: { asks: "NextAction" } }, "VOICE")).said).toEqual(["on"]);
  });

  test("fails of a reference to nothing, as nothing could be asked", async () => {
    const { contact, path } = await run(asks("UpdateCase", { CaseId: "$.Case.case_id" }), "done");

    expect(path).toBe("asks: NoMatchingError");
    expect(contact.effects).toEqual([]);
  });
});

describe("Get stored content", () => {
  const step = asks("LoadContactContent", { ContentType: "EmailMessage" });

  test("has the e-mail that the contact began with", async () => {
    const set: Step = {
      type: "UpdateContactAttributes",
      parameters: { Attributes: { text: "$.Email.EmailMessage.Plaintext" } },
    };
    const center = centerOf({ flows: [flow("main", "CONTACT_FLOW", step, set, hangsUp)] });
    const contact = begin(center, "main", "EMAIL");
    contact.initialMessage = "Where is it?";
    await pass(center, 1);

    expect(contact.attributes).toEqual({ text: "Where is it?" });
  });

  test("takes no e-mail of over 32 KB, and no call", async () => {
    const center = centerOf({
      flows: [flow("main", "CONTACT_FLOW", { ...step, errors: { NoMatchingError: "hang-up" } }, hangsUp)],
    });
    const [mail, call] = [begin(center, "main", "EMAIL"), begin(center, "main", "VOICE")];
    mail.initialMessage = "x".repeat(32 * 1024 + 1);
    await pass(center, 1);

    expect(taken(mail)).toEqual(["1: NoMatchingError"]);
    expect(taken(call)).toEqual(["1: NoMatchingError"]);
  });
});
