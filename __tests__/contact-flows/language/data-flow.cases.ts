import { dataFlow, entry, writesOf } from "../../../contact-flows/language/data-flow";
import type { Action, Exit, JsonObject } from "../../../contact-flows/language/document";
import { flowGraph } from "../../../contact-flows/language/graph";
import { action, bye, flow } from "./validate/flows";

const next: Exit = { kind: "next", label: "NextAction", target: "bye" };
const on = (label: string): Exit => ({ kind: "condition", label, target: "bye" });
const failing = (label = "NoMatchingError"): Exit => ({ kind: "error", label, target: "bye" });

test.each<[string, JsonObject, Exit, string[]]>([
  ["InvokeLambdaFunction", {}, next, ["External", "LambdaInvocation"]],
  ["InvokeLambdaFunction", {}, failing(), []],
  ["InvokeLambdaFunction", { InvocationType: "ASYNCHRONOUS" }, next, ["LambdaInvocation"]],
  ["ConnectParticipantWithLexBot", {}, on("Order"), ["Lex"]],
  ["ConnectParticipantWithLexBot", {}, failing("NoMatchingCondition"), ["Lex"]],
  ["ConnectParticipantWithLexBot", {}, failing(), []],
  ["GetParticipantInput", { StoreInput: "True" }, next, ["StoredCustomerInput"]],
  ["GetParticipantInput", { StoreInput: "False" }, on("1"), []],
  ["GetParticipantInput", {}, next, []],
  ["GetMetricData", {}, next, ["Metrics"]],
  ["CheckHoursOfOperation", {}, on("True"), []],
  ["ShowView", {}, on("Submit"), ["Views"]],
  ["ShowView", {}, failing("TimeLimitExceeded"), []],
  ["GetCustomerProfile", {}, next, ["Customer"]],
  ["GetCustomerProfile", {}, failing("NoneFoundError"), []],
  ["GetCalculatedAttributesForCustomerProfile", {}, next, ["Customer.CalculatedAttributes"]],
  ["CreateCase", {}, failing("ContactNotLinked"), ["Case"]],
  ["GetCase", {}, failing("NoneFound"), []],
  ["CreateTask", {}, next, ["Task"]],
  ["InvokeFlowModule", {}, on("Found"), ["Modules"]],
  ["CreateWisdomSession", {}, next, ["Wisdom"]],
  ["LoadContactContent", {}, next, ["Email"]],
  ["EvaluateDataTableValues", {}, next, ["DataTables"]],
  ["ConnectParticipantWithAgenticCX", {}, on("Escalation"), ["AgenticCX"]],
  ["Loop", {}, on("ContinueLooping"), ["Loop"]],
  [
    "UpdateContactAttributes",
    { Attributes: { a: "1", constructor: "2" } },
    next,
    ["Attributes.a", "Attributes.constructor"],
  ],
  ["UpdateContactAttributes", { Attributes: { a: "1" } }, failing(), []],
  ["UpdateContactAttributes", { Attributes: { a: "1" }, TargetContact: "Related" }, next, []],
  ["UpdateFlowAttributes", { FlowAttributes: { a: { Value: "1" } } }, next, ["FlowAttributes.a"]],
  ["UpdateContactTargetQueue", { QueueId: "q" }, next, ["Queue"]],
  ["UpdateContactData", { LanguageCode: "de-DE", Name: "n" }, next, ["LanguageCode", "Name"]],
  ["NoSuchType", { Attributes: { a: "1" } }, next, []],
])("%s with %j, left by %j, has written %j", (type, parameters, exit, written) => {
  const writes = writesOf(action(type, "it", { parameters }), exit);

  expect(writes.map(({ namespace, key }) => (key === undefined ? namespace : `${namespace}.${key}`))).toEqual(written);
});

const lambda = (id: string, to: string, failed = "bye"): Action =>
  action("InvokeLambdaFunction", id, { next: to, errors: [["NoMatchingError", failed]] });
const set = (id: string, key: string, to: string): Action =>
  action("UpdateContactAttributes", id, { parameters: { Attributes: { [key]: "1" } }, next: to });
const say = (id: string, to: string): Action => action("MessageParticipant", id, { next: to });
const choose = (id: string, to: string, other: string): Action =>
  action("Compare", id, { next: to, errors: [["NoMatchingCondition", to]], conditions: [["x", other]] });

test.each<[string, Action[], string, [namespace: string, key?: string], string[]]>([
  ["nobody before the first block", [lambda("a", "bye"), bye], "a", ["External"], [entry]],
  ["the last block", [lambda("a", "b"), lambda("b", "end"), say("end", "bye"), bye], "end", ["External"], ["b"]],
  ["nobody after a failure", [lambda("a", "bye", "sorry"), say("sorry", "bye"), bye], "sorry", ["External"], [entry]],
  [
    "the one before after a failure",
    [lambda("a", "b"), lambda("b", "bye", "sorry"), say("sorry", "bye"), bye],
    "sorry",
    ["External"],
    ["a"],
  ],
  [
    "all that may have been last",
    [choose("c", "a", "b"), lambda("a", "end"), lambda("b", "end"), say("end", "bye"), bye],
    "end",
    ["External"],
    ["a", "b"],
  ],
  [
    "somebody or nobody",
    [choose("c", "a", "end"), lambda("a", "end"), say("end", "bye"), bye],
    "end",
    ["External"],
    [entry, "a"],
  ],
  ["the block itself in a loop", [lambda("a", "c"), choose("c", "bye", "a"), bye], "a", ["External"], [entry, "a"]],
  [
    "who wrote the key",
    [set("a", "x", "b"), set("b", "y", "end"), say("end", "bye"), bye],
    "end",
    ["Attributes", "x"],
    ["a"],
  ],
  ["nobody for another key", [set("a", "x", "end"), say("end", "bye"), bye], "end", ["Attributes", "y"], [entry]],
  ["nobody at a namespace without writers", [say("end", "bye"), bye], "end", ["Lex"], [entry]],
  ["nothing at a block that no contact comes by", [bye, lambda("a", "b"), say("b", "bye")], "b", ["External"], []],
  ["nothing at a block that is not there", [bye], "nowhere", ["External"], []],
  [
    "the caller's result after a module",
    [lambda("a", "m"), action("InvokeFlowModule", "m", { next: "end" }), say("end", "bye"), bye],
    "end",
    ["External"],
    ["a"],
  ],
])("what is read was written last by %s", (_, actions, at, [namespace, key], writers) => {
  const data = dataFlow(flowGraph(flow(actions)));

  expect([...data.reaching(at, namespace, key)].sort()).toEqual([...writers].sort());
});

test.each([
  ["after a failure", [lambda("a", "end", "end"), say("end", "bye"), bye], true],
  ["where a way leads past", [choose("c", "a", "end"), lambda("a", "end"), say("end", "bye"), bye], false],
  ["where nobody writes it", [say("end", "bye"), bye], false],
])("a result was tried for on every way %s: %#", (_, actions, tried) => {
  expect(dataFlow(flowGraph(flow(actions))).tried("end", "External")).toBe(tried);
});

test("an analysis is made once for a graph", () => {
  const graph = flowGraph(flow([lambda("a", "bye"), bye]));

  expect(dataFlow(graph)).toBe(dataFlow(graph));
});

test("more than 32 things that can be written are told apart", () => {
  const keys = Array.from({ length: 100 }, (_, at) => `k${at}`);
  const chain = keys.map((key, at) => set(key, key, keys[at + 1] ?? "bye"));
  const data = dataFlow(flowGraph(flow([...chain, bye])));

  expect(keys.map((key) => [...data.reaching("bye", "Attributes", key)])).toEqual(keys.map((key) => [key]));
});
