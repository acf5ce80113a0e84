import type { JsonValue } from "../../document";
import { isObject, isTemplate, namesResource, parametersOf } from "../parameters";
import { actionRule, type Violation } from "../rule";
import { short, shown, titleOf } from "../wording";

/** What the ARN of a parameter names, by the parameter's last member: `service` and how its resource begins. */
const kinds: ReadonlyMap<string, RegExp> = new Map([
  ["QueueId", /:connect:.*\/(?:queue|agent)\//],
  ["AgentId", /:connect:.*\/agent\//],
  ["PromptId", /:connect:.*\/prompt\//],
  ["ContactFlowId", /:connect:.*\/contact-flow\//],
  ["ContactFlowArn", /:connect:.*\/contact-flow\//],
  ["FlowModuleId", /:connect:.*\/flow-module\//],
  ["HoursOfOperationId", /:connect:.*\/operating-hours\//],
  ["LambdaFunctionARN", /:lambda:/],
  ["AliasArn", /:lex:/],
  ["WisdomAssistantArn", /:wisdom:/],
]);

const mark =
  /REPLACE|PLACEHOLDER|CHANGE_?ME|DUMMY|\bTODO\b|YOUR[_-]|X{4,}|^arn:(?:[^:]*:){2}(?:REGION|region|ACCOUNT|:)/;

/** Resources are named in the form that the service resolves, and those that are still to be filled in are told. */
export const resourceReference = actionRule({
  id: "resource-reference",
  severity: "warning",
  obeys: "Every resource is named by its id or by an ARN of the right kind, and none is a placeholder.",
  examine: (action, flow) =>
    parametersOf(action, flow)
      .present.filter(({ key }) => namesResource(key))
      .flatMap(({ path, key, value }) =>
        textsOf(path, value).flatMap(([at, text]) => {
          const complaint = complaintAbout(key, text);
          if (complaint === undefined) return [];
          const { found, ...rest } = complaint;
          return [{ ...rest, message: `${short(at)} of ${titleOf(action)} is ${shown(text)}, ${found}.` }];
        }),
      ),
});

function textsOf(path: string, value: JsonValue): readonly (readonly [string, string])[] {
  if (typeof value === "string") return [[path, value]];
  if (!isObject(value) || path !== "EventHooks") return [];
  return Object.entries(value).flatMap(([key, text]) =>
    typeof text === "string" ? [[`${path}.${key}`, text] as const] : [],
  );
}

type Complaint = Omit<Violation, "block" | "message"> & { readonly found: string };

function complaintAbout(key: string, text: string): Complaint | undefined {
  if (text === "" || text.startsWith("$.")) return undefined;
  if (isTemplate(text) || mark.test(text)) {
    return {
      found: "which looks like a placeholder",
      fix: "Fill it in before the flow is published.",
      severity: "info",
    };
  }
  const kind = kinds.get(key.split(".").at(-1) ?? "");
  if (kind === undefined || !text.startsWith("arn:") || kind.test(text)) return undefined;
  return { found: "the ARN of something else", fix: `Name what ${key} asks for.` };
}
