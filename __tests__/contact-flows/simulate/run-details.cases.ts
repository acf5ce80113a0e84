import { pressKey } from "../../../contact-flows/simulate/input";
import { defineBot } from "../../../contact-flows/simulate/lex/definition";
import { localBot } from "../../../contact-flows/simulate/lex/local-bot";
import { customerLeaves } from "../../../contact-flows/simulate/lifecycle";
import { begin, centerOf, failures, flow, hangsUp, pass, type Step, said, says, taken } from "./support";

const failed = says("failed", { id: "failed", next: "hang-up" });

test("A block in the course of which the customer hangs up leads nowhere any more", async () => {
  const calls: Step = {
    ...{ id: "lambda", type: "InvokeLambdaFunction", errors: { NoMatchingError: "failed" } },
    parameters: { LambdaFunctionARN: "gone", InvocationType: "ASYNCHRONOUS" },
  };
  const gone = () => {
    for (const contact of center.contacts) customerLeaves(center, contact.conversation);
    return {};
  };
  const flows = [flow("main", "CONTACT_FLOW", calls, says("still there?"), failed, hangsUp)];
  const center = centerOf({ flows, lambdas: { gone } });
  const contact = begin(center, "main");
  await pass(center, 10);

  expect(contact.end?.reason).toBe("CUSTOMER_DISCONNECT");
  expect(said(contact)).toEqual([]);
  expect(taken(contact)).toEqual([]);
});

test("Loop prompts that are interrupted exactly where a message ends go on with the next one", async () => {
  const music: Step = {
    ...{ id: "music", type: "MessageParticipantIteratively", when: { MessagesInterrupted: "talk" }, next: "failed" },
    parameters: { Messages: [{ Text: "One song." }, { Text: "Two songs." }], InterruptFrequencySeconds: "9" },
    errors: { NoMatchingError: "failed" },
  };
  const flows = [flow("main", "CUSTOMER_QUEUE", music, says("Busy.", { id: "talk", next: "music" }), failed, hangsUp)];
  const center = centerOf({ flows }, { behaviour: { lettersPerSecond: 1, resumedMessage: "same" } });
  const contact = begin(center, "main");
  await pass(center, 15);

  expect(said(contact)).toEqual(["One song.", "Busy.", "Two songs."]);
  expect(contact.conversation.lines.map(({ interrupted }) => interrupted)).toEqual([undefined, undefined, undefined]);
});

test.each([
  ["604800", ["Hi."]],
  ["604801", ["failed"]],
])("A chat with a bot may be idle for a week at most: %s seconds", async (Text, expected) => {
  const talks: Step = {
    ...{ type: "ConnectParticipantWithLexBot", errors: { NoMatchingError: "failed", NoMatchingCondition: "failed" } },
    parameters: { Text: "Hi.", LexV2Bot: { AliasArn: "bot" }, LexTimeoutSeconds: { Text } },
  };
  const bot = localBot(defineBot({ name: "Bot", locales: ["en-US"], intents: { Any: { utterances: ["hello"] } } }));
  const center = centerOf({ flows: [flow("main", "CONTACT_FLOW", talks, failed, hangsUp)], bots: { bot } });
  const contact = begin(center, "main", "CHAT");
  await pass(center, 60);

  expect(said(contact)).toEqual(expected);
});

test.each(["  ", " \t "])("Blanks are no number to compare with: %j", async (blanks) => {
  const checks: Step = {
    ...{ id: "check", type: "Compare", parameters: { ComparisonValue: "$.Attributes.text" } },
    ...{ operator: "NumberLessThan", when: { "1": "failed" }, errors: { NoMatchingCondition: "hang-up" } },
  };
  const center = centerOf({ flows: [flow("main", "CONTACT_FLOW", checks, failed, hangsUp)] });
  const contact = begin(center, "main");
  contact.attributes = { text: blanks };
  await pass(center, 10);

  expect(taken(contact)).toEqual(["check: NoMatchingCondition"]);
});

test("Stored input that is taken back by * waits for a first key as long as at the beginning", async () => {
  const asks: Step = {
    ...{ type: "GetParticipantInput", errors: { NoMatchingError: "failed" } },
    parameters: { Text: "Code?", InputTimeLimitSeconds: "30", StoreInput: "True" },
  };
  const steps = [asks, says("[$.StoredCustomerInput]", { next: "hang-up" }), failed, hangsUp];
  const center = centerOf({ flows: [flow("main", "CONTACT_FLOW", ...steps)] });
  const contact = begin(center, "main");
  await pass(center, 1);
  pressKey(center, contact, "1");
  pressKey(center, contact, "*");
  await pass(center, 29);

  for (const key of "23#") expect(pressKey(center, contact, key)).toBe("heard");
  await pass(center, 1);
  expect(failures(contact)).toEqual([]);
  expect(said(contact).at(-1)).toBe("[23]");
});
