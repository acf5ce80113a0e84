import { parameterAt } from "../catalogue/catalogue";
import type { Action } from "../document";

/** Where blocks that leave a result say whom they ask: the function, bot, view or module. */
const sources: readonly string[] = [
  "LambdaFunctionARN",
  "LexV2Bot.AliasArn",
  "LexBot.Name",
  "ViewResource.Id",
  "FlowModuleId",
  "QueueId",
];

/** Whom a block asks, so that two that ask the same one can be told; empty for blocks that ask nobody. */
export function sourceOf({ Parameters = {} }: Action): string {
  for (const path of sources) {
    const value = parameterAt(Parameters, path);
    if (typeof value === "string") return value;
  }
  return "";
}
