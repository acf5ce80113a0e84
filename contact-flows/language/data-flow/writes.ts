import { parameterAt } from "../catalogue/catalogue";
import type { Action, Exit, JsonObject } from "../document";

/** What is written: the first member of a reference and, where writers are told apart by it, the second. */
export interface Write {
  readonly namespace: string;
  readonly key?: string;
}

/**
 * What actions leave behind when they succeed, by their type. Customer profiles add to each other, so those that fill
 * members of their own have keys.
 */
const results: ReadonlyMap<string, readonly Write[]> = new Map<string, readonly Write[]>([
  ["InvokeLambdaFunction", [{ namespace: "External" }, { namespace: "LambdaInvocation" }]],
  ["ConnectParticipantWithLexBot", [{ namespace: "Lex" }]],
  ["ConnectParticipantWithAgenticCX", [{ namespace: "AgenticCX" }]],
  ["ShowView", [{ namespace: "Views" }]],
  ["GetMetricData", [{ namespace: "Metrics" }]],
  ["GetCustomerProfile", [{ namespace: "Customer" }]],
  ["CreateCustomerProfile", [{ namespace: "Customer" }]],
  ["UpdateCustomerProfile", [{ namespace: "Customer" }]],
  ["GetCalculatedAttributesForCustomerProfile", keyed("Customer", ["CalculatedAttributes"])],
  ["GetCustomerProfileObject", keyed("Customer", ["ObjectAttributes", "Asset", "Order", "Case"])],
  ["GetCase", [{ namespace: "Case" }]],
  ["CreateCase", [{ namespace: "Case" }]],
  ["UpdateCase", [{ namespace: "Case" }]],
  ["CreateTask", [{ namespace: "Task" }]],
  ["InvokeFlowModule", [{ namespace: "Modules" }]],
  ["CreateWisdomSession", [{ namespace: "Wisdom" }]],
  ["LoadContactContent", [{ namespace: "Email" }]],
  ["EvaluateDataTableValues", [{ namespace: "DataTables" }]],
  ["UpdateContactTargetQueue", [{ namespace: "Queue" }]],
  ["UpdateContactTextToSpeechVoice", [{ namespace: "TextToSpeechVoiceId" }]],
  ["UpdateContactMediaStreamingBehavior", [{ namespace: "MediaStreams" }]],
  ["UpdateFlowLoggingBehavior", [{ namespace: "FlowLoggingBehavior" }]],
  ["Loop", [{ namespace: "Loop" }]],
]);

/** Errors that come after the work was done, or with a part of it. */
const doneDespite: ReadonlySet<string> = new Set(["NoMatchingCondition", "ContactNotLinked", "InvalidPhoneNumber"]);

/** Whether an action has done its work when a contact leaves it by this exit. */
export function succeeds({ kind, label }: Exit): boolean {
  return kind !== "error" || doneDespite.has(label);
}

/** What an action has written when a contact leaves it by this exit. An action that fails has written nothing. */
export function writesOf(action: Action, exit: Exit): readonly Write[] {
  return succeeds(exit) ? writesWhenDone(action) : [];
}

/** What an action writes when it succeeds. Attributes are told apart by their key, results of a block are not. */
export function writesWhenDone({ Type, Parameters = {} }: Action): readonly Write[] {
  switch (Type) {
    case "UpdateContactAttributes":
      return Parameters.TargetContact === "Related" ? [] : keyed("Attributes", keysAt(Parameters, "Attributes"));
    case "UpdateFlowAttributes":
      return keyed("FlowAttributes", keysAt(Parameters, "FlowAttributes"));
    case "TagContact":
      return keyed("Tags", keysAt(Parameters, "Tags"));
    case "UpdateContactData":
      return Parameters.TargetContact === "Related"
        ? []
        : contactData.filter(({ namespace }) => Object.hasOwn(Parameters, namespace));
    case "GetParticipantInput":
      return Parameters.StoreInput === "True" ? [{ namespace: "StoredCustomerInput" }] : [];
    case "InvokeLambdaFunction":
      // An asynchronous call gives no more than its id; what it returns is loaded by another block.
      if (Parameters.InvocationType === "ASYNCHRONOUS") return [{ namespace: "LambdaInvocation" }];
  }
  return results.get(Type) ?? [];
}

const contactData: readonly Write[] = ["LanguageCode", "CustomerId", "Name", "Description"].map((namespace) => ({
  namespace,
}));

function keyed(namespace: string, keys: readonly string[]): readonly Write[] {
  return keys.map((key) => ({ namespace, key }));
}

function keysAt(parameters: JsonObject, path: string): readonly string[] {
  const map = parameterAt(parameters, path);
  return typeof map === "object" && map !== null && !Array.isArray(map) ? Object.keys(map) : [];
}
