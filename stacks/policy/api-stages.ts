import { refersTo, valueAt } from "./lookup";
import type { JsonObject, Resource, SynthesisedStack } from "./synthesised-stack";

/** The settings of all routes of a stage: REST keeps them in a resource of their own, the newer APIs in the stage. */
export interface StageSettings {
  readonly stage: Resource;
  readonly kind: "rest" | "http" | "websocket";
  readonly settings: JsonObject;
}

/** Every API stage with its settings; empty settings where none are given. */
export function stageSettings(stack: SynthesisedStack): readonly StageSettings[] {
  const rest = stack.ofType("aws_api_gateway_stage").map((stage): StageSettings => {
    const methodSettings = stack
      .ofType("aws_api_gateway_method_settings")
      .find(({ body }) => body.method_path === "*/*" && isOfStage(body, stage));
    return { stage, kind: "rest", settings: objectOf(methodSettings && valueAt(methodSettings.body, "settings")) };
  });
  const newer = stack.ofType("aws_apigatewayv2_stage").map((stage): StageSettings => {
    const api = stack.ofType("aws_apigatewayv2_api").find((one) => refersTo(stage.body.api_id, one));
    const kind = api?.body.protocol_type === "WEBSOCKET" ? "websocket" : "http";
    return { stage, kind, settings: objectOf(valueAt(stage.body, "default_route_settings")) };
  });
  return [...rest, ...newer];
}

function isOfStage({ stage_name, rest_api_id }: JsonObject, stage: Resource): boolean {
  const sameName = stage_name === stage.body.stage_name && rest_api_id === stage.body.rest_api_id;
  return refersTo(stage_name, stage) || sameName;
}

function objectOf(value: unknown): JsonObject {
  const block: unknown = Array.isArray(value) ? value[0] : value;
  return typeof block === "object" && block !== null ? { ...block } : {};
}
