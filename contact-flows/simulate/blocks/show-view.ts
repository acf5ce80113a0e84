import type { JsonObject, JsonValue } from "../../language/document";
import { bytesOf } from "../attributes";
import { type Course, done, failed, type Outcome, type Standing } from "../block";
import { second } from "../clock";
import { inner, secondsOf } from "../speech";
import { asText, memberOf } from "../template";

/** Most bytes of a view's data and of the contact's attributes together (flow-language reference, section 10). */
const mostPayload = 16 * 1024;

/** Show view: the customer of a chat is shown a view, and answers by one of its actions. What is typed meanwhile is no answer. */
export function showView(at: Standing): Outcome | Course {
  const view = inner(at, "ViewResource", "Id");
  if (view === undefined || view === "") return failed("no view is named");
  const limit = secondsOf(
    "InvocationTimeLimitSeconds",
    at.text("InvocationTimeLimitSeconds"),
    1,
    Number.MAX_SAFE_INTEGER,
  );
  const bytes = payloadOf(at);
  if (bytes > mostPayload) return failed(`data and attributes have ${bytes} bytes, ${mostPayload} at most`);
  const shown = [`(view ${view})`, ...textsIn(at.value("ViewData"))].join(" ");
  at.center.say(at.contact, { from: "system", to: at.run.party, kind: "event", text: shown, block: at.block.id });
  return answered(at, at.center.clock.now + limit * second);
}

function payloadOf(at: Standing): number {
  return bytesOf(JSON.stringify(at.value("ViewData") ?? {})) + bytesOf(JSON.stringify(at.contact.attributes));
}

function* answered(at: Standing, until: number): Course {
  for (;;) {
    const wake = yield { until, for: ["message"] };
    if (wake.type !== "message") return failed("the view was not answered in time", "TimeLimitExceeded");
    const answer = answerIn(wake.interactive);
    if (answer === undefined) continue;
    at.frame.results.set("Views", { Action: answer.action, ViewResultData: answer.data });
    const data = isSecret(at) ? "***" : JSON.stringify(answer.data);
    const text = Object.keys(answer.data).length === 0 ? answer.action : `${answer.action} ${data}`;
    at.center.say(at.contact, { from: "customer", to: "system", kind: "event", text, block: at.block.id });
    return done(answer.action);
  }
}

/** An answer is the action alone, or with data, by the names that a flow reads them by. */
function answerIn(
  interactive: JsonValue | undefined,
): { readonly action: string; readonly data: JsonObject } | undefined {
  if (typeof interactive === "string") return { action: interactive, data: {} };
  const action = memberOf(interactive, ["Action"]);
  const data = memberOf(interactive, ["ViewResultData"]);
  if (typeof action !== "string") return undefined;
  return {
    action,
    data: typeof data === "object" && data !== null && !Array.isArray(data) ? (data as JsonObject) : {},
  };
}

function isSecret(at: Standing): boolean {
  const hidden = memberOf(at.value("SensitiveDataConfiguration"), ["HideResponseOn"]);
  return Array.isArray(hidden) && hidden.includes("TRANSCRIPT");
}

/** Every text in the data of a view, which is what somebody sees of it. */
function textsIn(data: JsonValue | undefined): readonly string[] {
  if (data === undefined || data === null || data === "") return [];
  return typeof data === "object" ? Object.values(data).flatMap(textsIn) : [asText(data)];
}
