import type { JsonObject } from "../../language/document";
import { failed, type Outcome, over, type Standing } from "../block";

/** Return: goes back to what invoked the module, with a result where it names one. */
export function endFlowModuleExecution(at: Standing): Outcome {
  if (at.frame.depth === 0) return failed("a flow has no caller to return to");
  const data = at.value("ResultData") ?? {};
  if (typeof data !== "object" || Array.isArray(data)) return failed("ResultData is no object");
  return over({ type: "returned", result: at.text("Result"), data: data as JsonObject });
}
