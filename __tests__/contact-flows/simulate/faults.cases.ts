import { begin, centerOf, flow, hangsUp, pass, said, says } from "./support";

const twice = flow(
  "Twice",
  "CONTACT_FLOW",
  says("Hello.", { id: "hello", errors: { NoMatchingError: "sorry" } }),
  says("Goodbye.", { id: "goodbye", next: "hang-up", errors: { NoMatchingError: "sorry" } }),
  says("Sorry.", { id: "sorry", next: "hang-up" }),
  hangsUp,
);

/** What a caller hears while faults are switched on. */
async function heardWith(faults: Readonly<Record<string, string>>) {
  const center = centerOf({ flows: [twice] }, { faults });
  const contact = begin(center, "Twice");
  await pass(center, 60);
  return said(contact);
}

describe("faults", () => {
  test.each([
    [{}, ["Hello.", "Goodbye."]],
    [{ goodbye: "NoMatchingError" }, ["Hello.", "Sorry."]],
    [{ MessageParticipant: "NoMatchingError" }, []],
    [{ "Twice/hello": "NoMatchingError" }, ["Sorry."]],
  ])("%j: what is named takes its branch in place of what it does, and nothing else does", async (faults, heard) => {
    expect(await heardWith(faults)).toEqual(heard);
  });

  test("that could never come about are refused, all at once, with what there is", async () => {
    const faults = { helo: "NoMatchingError", hello: "NoMatchingEror", "Other/hello": "NoMatchingError" };

    await expect(heardWith(faults)).rejects.toThrow(
      [
        "Faults that cannot come about:",
        '  No flow has a block "helo". Did you mean "hello"?',
        '  "hello" has no branch "NoMatchingEror": it has NoMatchingError, NextAction.',
        '  No flow has a block "Other/hello".',
      ].join("\n"),
    );
  });
});
