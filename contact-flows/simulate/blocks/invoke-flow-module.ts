import type { JsonObject, JsonValue } from "../../language/document";
import { type Course, done, failed, type Outcome, over, type Standing } from "../block";
import { type Frame, newFrame } from "../frame";
import { type RunEnd, throughFlow } from "../run";

/** Greatest depth of modules in modules (Administrator Guide, flow modules). */
const deepest = 5;

/**
 * Invoke module: runs it with what it is given in `Input`, and goes on by its result. Neither sees what the other one's
 * blocks found out. A module that disconnects, transfers or ends the flow does so for its caller as well.
 */
export function invokeFlowModule(at: Standing): Outcome | Course {
  const { center, frame } = at;
  const id = at.text("FlowModuleId") ?? "";
  const flow = center.flow(id);
  if (flow === undefined) return failed(`there is no module "${id}"`);
  if (flow.type !== "MODULE") return failed(`"${flow.name}" is a flow of type ${flow.type}, not a module`);
  if (frame.depth >= deepest) return failed(`modules stand in modules ${deepest} deep at most`);
  const inner = newFrame(flow, frame.depth + 1);
  inner.lambdaTime = frame.lambdaTime;
  inner.results.set("Modules", { Input: at.value("Input") ?? {} });
  center.note(at.contact, { type: "flow", flow: flow.name, because: "module" });
  return running(at, inner);
}

function* running(at: Standing, inner: Frame): Course {
  const end = yield* throughFlow(at.center, at.run, inner);
  at.frame.lambdaTime = inner.lambdaTime;
  return outcomeOf(at, inner, end);
}

function outcomeOf({ frame }: Standing, { flow }: Frame, end: RunEnd): Outcome {
  if (end.type === "lost") return failed(`the module "${flow.name}" is lost: ${end.reason}`);
  if (end.type !== "returned") return over(end);
  const { result, data } = end;
  if (result !== undefined && flow.results?.includes(result) === false) {
    return failed(`the module "${flow.name}" ends with "${result}", which is not one of its results`);
  }
  const known = frame.results.get("Modules") as JsonObject | undefined;
  const Input: JsonValue | undefined = known?.Input;
  frame.results.set("Modules", { ...(Input && { Input }), ...(result && { Result: result }), ResultData: data });
  return done(result);
}
