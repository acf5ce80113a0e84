import type { Action } from "../../../../contact-flows/language/document";
import { importFlow } from "../../../../contact-flows/language/import/import-flow";
import { camelCase } from "../../../../contact-flows/language/import/naming";
import { action, bye, flow } from "../validate/flows";

const sourceOf = (...actions: readonly Action[]) => importFlow(flow(actions), { name: "A flow" }).source;
const fails = [["NoMatchingError", "bye"]] as const;

test("opening hours of which only the closed ones differ are told as unlessOpen", () => {
  const hours = action("CheckHoursOfOperation", "hours", {
    next: "bye",
    errors: fails,
    conditions: [
      ["True", "bye"],
      ["False", "closed"],
    ],
  });
  const closed = action("MessageParticipant", "closed", { parameters: { Text: "We are closed." }, next: "bye" });

  expect(sourceOf(hours, closed, bye)).toContain("call.unlessOpen(");
});

test.each([
  ["600", false],
  ["60", true],
])("a callback that is tried again after %s s says so: %s", (RetryDelaySeconds, says) => {
  const parameters = { InitialCallDelaySeconds: "1", MaximumConnectionAttempts: "2", RetryDelaySeconds };
  const source = sourceOf(action("CreateCallbackContact", "call", { parameters, next: "bye", errors: fails }), bye);

  expect(source).toContain("call.callBack(");
  expect(source.includes("retryAfterSeconds")).toBe(says);
});

test.each([
  ["Main menu (2)", "mainMenu2"],
  ["Öffnungszeiten prüfen", "offnungszeitenPrufen"],
  ["1 - Main", "flow1Main"],
  ["受付", "flow"],
])("%s is named %s in the file", (words, name) => {
  expect(camelCase(words, "flow")).toBe(name);
});
