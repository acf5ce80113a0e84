import type { Action, FlowType } from "../../../../contact-flows/language/document";
import { validate } from "../../../../contact-flows/language/validate/validate";
import { type ActionParts, action, bye, flow } from "./flows";

const fails = [["NoMatchingError", "bye"]] as const;
const say = (id: string, next: string, Text = "Hello."): Action =>
  action("MessageParticipant", id, { parameters: { Text }, next });
const step = (type: string, id: string, next: string, parameters: ActionParts["parameters"] = {}): Action =>
  action(type, id, { parameters, next, errors: fails });

/** What one rule says of blocks: severity and block. */
function said(rule: string, actions: readonly Action[], type?: FlowType): string[] {
  return validate(flow(actions), type === undefined ? {} : { type }).flatMap((finding) =>
    finding.rule === rule ? [`${finding.severity} ${finding.block}`] : [],
  );
}

describe("card-data", () => {
  const typed = (MaximumLength: string, Text = "Please enter your PIN.") =>
    step("GetParticipantInput", "ask", "bye", {
      Text,
      StoreInput: "True",
      InputTimeLimitSeconds: "5",
      InputValidation: { CustomValidation: { MaximumLength } },
    });

  test.each(["3", "4", "5", "6"])("a secret of %s digits is one", (digits) => {
    expect(said("card-data", [typed(digits), bye])).toEqual(["warning ask"]);
  });

  test.each(["1", "2"])("%s digits choose from a list", (digits) => {
    expect(said("card-data", [typed(digits), bye])).toEqual([]);
  });

  test("a telephone number is none", () => {
    const phone = step("GetParticipantInput", "ask", "bye", {
      Text: "Please enter the phone number of your credit card account.",
      StoreInput: "True",
      InputTimeLimitSeconds: "5",
      InputValidation: { PhoneNumberValidation: { NumberFormat: "E164" } },
    });

    expect(said("card-data", [phone, bye])).toEqual([]);
  });
});

describe("endless-loop", () => {
  const round = [say("one", "two"), say("two", "one")];

  test.each<FlowType>(["CUSTOMER_QUEUE", "CUSTOMER_HOLD", "AGENT_HOLD"])(
    "%s goes round until somebody comes",
    (type) => {
      expect(said("endless-loop", round, type)).toEqual([]);
    },
  );

  test.each<FlowType>(["CONTACT_FLOW", "AGENT_TRANSFER", "QUEUE_TRANSFER", "MODULE"])(
    "%s is ended by nobody",
    (type) => {
      expect(said("endless-loop", round, type)).toEqual(["warning one"]);
    },
  );
});

describe("result-overwritten", () => {
  const lambda = (id: string, next: string, name: string): Action =>
    step("InvokeLambdaFunction", id, next, {
      LambdaFunctionARN: `arn:aws:lambda:us-west-2:123456789012:function:${name}`,
      InvocationTimeLimitSeconds: "3",
    });
  const read = say("read", "bye", "$.External.name");

  test("an answer that nothing reads is lost to another function's", () => {
    expect(said("result-overwritten", [lambda("a", "b", "one"), lambda("b", "read", "two"), read, bye])).toEqual([
      "info a",
    ]);
  });

  test("an answer that nothing reads is not lost to the same function's: it was called again for it", () => {
    expect(said("result-overwritten", [lambda("a", "b", "one"), lambda("b", "read", "one"), read, bye])).toEqual([]);
  });
});

describe("a value that is still to be filled in", () => {
  const forms = ["${queue_arn}", "{{queueArn}}", "%QueueArn%", "<QueueArn>", "<your queue-arn>"];

  test.each(forms)("%s is told as a placeholder where something is named", (QueueId) => {
    expect(said("resource-reference", [step("UpdateContactTargetQueue", "queue", "bye", { QueueId }), bye])).toEqual([
      "info queue",
    ]);
  });

  test.each(forms)("%s is a doubt, not an error, where the service takes certain words", (FlowLoggingBehavior) => {
    const logging = action("UpdateFlowLoggingBehavior", "log", { parameters: { FlowLoggingBehavior }, next: "bye" });

    expect(said("parameter-value", [logging, bye])).toEqual(["warning log"]);
  });

  test.each(["on", "50%", "a < b", "<>", "{on}"])("%s is none, and an error there", (FlowLoggingBehavior) => {
    const logging = action("UpdateFlowLoggingBehavior", "log", { parameters: { FlowLoggingBehavior }, next: "bye" });

    expect(said("parameter-value", [logging, bye])).toEqual(["error log"]);
  });
});

test.each(["Name", "Value"])("what lies below a parameter that few exports have is a doubt, too: %s", (name) => {
  const criteria = step("UpdateContactRoutingCriteria", "criteria", "bye", {
    RoutingCriteria: { Steps: [{ Expression: { AttributeCondition: { [name]: "x".repeat(65) } } }] },
  });
  const loop = action("Loop", "loop", {
    parameters: { LoopCount: "1000" },
    next: "bye",
    conditions: [
      ["ContinueLooping", "loop"],
      ["DoneLooping", "bye"],
    ],
  });

  expect(said("parameter-value", [criteria, bye])).toEqual(["warning criteria"]);
  expect(said("parameter-value", [loop, bye])).toEqual(["error loop"]);
});
