import { diffFlows } from "../../../../contact-flows/language/diff";
import type { FlowDocument } from "../../../../contact-flows/language/document";
import { changed, hangUp, say, shop } from "./flows";

const told = (before: FlowDocument, after: FlowDocument) =>
  diffFlows(before, after).map(({ concerns, message }) => `${concerns}: ${message}`);

test("a block that no way leads to is told as such, though another does the same", () => {
  const more = changed(shop, [hangUp("Aside")]);

  expect(told(shop, more)).toEqual(['behind: In a part that no contact reaches, "Aside" (Hang up) is new.']);
  expect(told(more, shop)).toEqual(['behind: "Aside" (Hang up) is gone (in a part that no contact reaches).']);
});

test("what no contact reaches is not told as heard by the caller", () => {
  const more = changed(shop, [say("Aside", "Nobody hears this.", "Welcome")]);

  expect(told(shop, more)).toEqual([
    'behind: In a part that no contact reaches, "Aside" (Play prompt Nobody hears this.) is new.',
  ]);
});
