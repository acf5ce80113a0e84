import { namingOf } from "../../../../contact-flows/language/diagram/naming";
import { duration, fillIn } from "../../../../contact-flows/language/diagram/sentences";
import { wrapped } from "../../../../contact-flows/language/diagram/text";
import type { JsonObject } from "../../../../contact-flows/language/document";
import { action, flow } from "../validate/flows";

test.each([
  ["1", "1 second"],
  ["60", "1 minute"],
  ["90", "1 minute 30 seconds"],
  ["3600", "1 hour"],
  ["90000", "1 day 1 hour"],
  ["172861", "2 days 1 minute 1 second"],
  ["0", "0 seconds"],
  ["‹wait›", "‹wait› seconds"],
])("%s seconds are told as %s", (seconds, words) => {
  expect(duration(seconds)).toBe(words);
});

/** A sentence for a block, with the parameters as they stand there for names. */
const told = (sentence: string, parameters: JsonObject) =>
  fillIn(sentence, action("MessageParticipant", "it", { parameters }), (path) => {
    const value = parameters[path];
    return typeof value === "string" ? value : undefined;
  });

test.each([
  ["True", "On: yes"],
  ["Enabled", "On: yes"],
  ["False", "On: no"],
  ["Disabled", "On: no"],
])("a switch that is %s is told as %s", (State, words) => {
  expect(told("On: {State|yes}", { State })).toBe(words);
});

test("spoken words are told without marks, and with the characters that marks stand for", () => {
  const SSML = "<speak>Tom &amp; Ann&apos;s <break time='1s'/> &lt;shop&gt; &quot;here&quot; , now.</speak>";

  expect(told("{speech}", { SSML })).toBe('“Tom & Ann\'s <shop> "here", now.”');
});

test("a sentence for which a block has nothing is not told", () => {
  expect(told("Plays {recording}.", {})).toBeUndefined();
});

test("a word that is wider than a line is broken, and no letter of it lost", () => {
  const address = "a".repeat(80);

  expect(wrapped(`To ${address} now`, 36).every((line) => line.length <= 36)).toBe(true);
  expect(wrapped(address, 36).join("")).toBe(address);
});

test.each<[string, JsonObject, string]>([
  ["as the console writes it now", { parameters: { ContactFlowId: { displayName: "Main" } } }, "Main"],
  ["as older exports have it", { contactFlow: { text: "Main" } }, "Main"],
  ["as others of them have it", { ContactFlow: { text: "Main" } }, "Main"],
  ["by the beginning of its id where nobody named it", {}, "11111111"],
])("a flow is named %s", (_what, metadata, name) => {
  const id = "11111111-2222-3333-4444-555555555555";
  const go = action("TransferToFlow", "go", { parameters: { ContactFlowId: id } });
  const document = flow([go], { Metadata: { ActionMetadata: { go: metadata } } });

  expect(namingOf(document, go, undefined)("ContactFlowId")).toBe(name);
});
