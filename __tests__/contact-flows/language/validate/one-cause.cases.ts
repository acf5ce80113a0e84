import type { FlowType } from "../../../../contact-flows/language/document";
import { parseFlow } from "../../../../contact-flows/language/parse";
import { validate } from "../../../../contact-flows/language/validate/validate";
import { action, bye, flow, goodFlow } from "./flows";

/** What reading a file and holding it to the rules finds together: rule and block, information aside. */
function found(value: object, type: FlowType = "CONTACT_FLOW"): readonly string[] {
  const { document, findings } = parseFlow(JSON.stringify(value));
  return [...findings, ...(document === undefined ? [] : validate(document, { type }))]
    .filter(({ severity }) => severity !== "info")
    .map(({ rule, block }) => `${rule} ${block}`);
}

const sorry = action("MessageParticipant", "sorry", { parameters: { Text: "Sorry." }, next: "bye" });
const hours = (...operands: readonly string[]) =>
  action("CheckHoursOfOperation", "hours", {
    next: "sorry",
    errors: [["NoMatchingError", "sorry"]],
    conditions: operands.map((operand) => [operand, "sorry"] as const),
  });
const loop = (...operands: readonly string[]) =>
  action("Loop", "loop", {
    parameters: { LoopCount: "2" },
    next: "sorry",
    conditions: operands.map((operand) => [operand, "sorry"] as const),
  });
const queue = (error: string) =>
  action("TransferContactToQueue", "queue", {
    next: "sorry",
    errors: [
      ["QueueAtCapacity", "sorry"],
      [error, "sorry"],
    ],
  });
const beginning = (first: ReturnType<typeof action>) => flow([first, sorry, bye]);

test.each([
  ["another Version", { ...goodFlow(), Version: "1" }, ["version "]],
  ["no Version", { ...goodFlow(), Version: undefined }, ["version "]],
  ["a Version that is a number", { ...goodFlow(), Version: 2019 }, ["version "]],
  ["no StartAction", { ...goodFlow(), StartAction: undefined }, ["start-action "]],
  ["a StartAction that is a list", { ...goodFlow(), StartAction: [] }, ["start-action "]],
  [
    "a StartAction under another name",
    { ...goodFlow(), StartAction: undefined, startAction: "logging" },
    ["start-action "],
  ],
  ["one wrong operand of two", beginning(hours("true", "False")), ["condition-operand hours"]],
  ["two wrong operands", beginning(hours("true", "false")), ["condition-operand hours", "condition-operand hours"]],
  ["an operand that nobody knows", beginning(loop("Continue", "DoneLooping")), ["condition-operand loop"]],
  ["an operand that is missing", beginning(loop("DoneLooping")), ["required-conditions loop"]],
  ["an error in another case", beginning(queue("noMatchingError")), ["forbidden-errors queue", "queue-not-set queue"]],
])("%s is told once", (_what, value, rules) => {
  expect(found(value)).toEqual(rules);
});

describe("what stands under another name is told once", () => {
  const renamed = (from: string, to: string) =>
    JSON.parse(JSON.stringify(beginning(hours("True", "False"))).replace(`"${from}":`, `"${to}":`)) as object;

  test.each([
    ["Conditions", "Conditons"],
    ["Errors", "Error"],
    ["NextAction", "nextAction"],
    ["Transitions", "Transition"],
  ])("%s as %s", (from, to) => {
    const rules = found(renamed(from, to)).filter((finding) => finding.endsWith(" hours"));

    expect(rules).toEqual(["unknown-key hours"]);
  });
});

test("a call that goes on in a transfer to an agent is told once, with and without its error branches", () => {
  const call = (...errors: readonly string[]) =>
    beginning(
      action("TransferParticipantToThirdParty", "call", {
        parameters: {
          ThirdPartyPhoneNumber: "+14155550100",
          ThirdPartyConnectionTimeLimitSeconds: "30",
          ContinueFlowExecution: "True",
        },
        next: "sorry",
        errors: errors.map((error) => [error, "sorry"] as const),
      }),
    );

  expect(found(call("NoMatchingError"), "AGENT_TRANSFER")).toEqual(["flow-type call"]);
  expect(found(call("NoMatchingError", "CallFailed", "ConnectionTimeLimitExceeded"), "AGENT_TRANSFER")).toEqual([
    "flow-type call",
  ]);
});

test("a changed copy of a flow that was read is held to every rule", () => {
  const { document = flow([]) } = parseFlow(JSON.stringify({ ...goodFlow(), StartAction: 1 }));
  const rules = (changes: object) =>
    validate({ ...document, ...changes }, { type: "CONTACT_FLOW" }).map(({ rule }) => rule);

  expect(rules({ StartAction: "nowhere" })).toContain("start-action");
  expect(rules({ StartAction: goodFlow().StartAction })).toEqual([]);
});
