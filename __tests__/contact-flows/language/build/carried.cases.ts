import type { Action } from "../../../../contact-flows/language/document";
import { plain } from "../../../../contact-flows/language/texts";
import { problemsOf, told } from "./stories";

const text = plain("Hello.");
/** The service takes no such limit, which is an error wherever the author's own words lead to it. */
const parameters = { LoopCount: "1000" };
const broken = (Identifier: string): Action => ({
  Identifier,
  Type: "Loop",
  Parameters: parameters,
  Transitions: {},
});

describe("what is carried as it stands", () => {
  test("is not held against the rules where it is told with raw", () => {
    const problems = problemsOf(() =>
      told((call) => {
        call.say(text);
        call.raw("Loop", parameters, { next: "continue" }, { name: "as exported" });
        call.hangUp();
      }),
    );

    expect(problems).toEqual([]);
  });

  test("leaves the blocks around it held against them", () => {
    const problems = problemsOf(() =>
      told((call) => {
        call.say(text);
        call.raw("Loop", parameters, { next: "continue" }, { name: "as exported" });
        call.loop(1000, (call) => call.say(text), { name: "told" });
        call.hangUp();
      }),
    );

    expect(problems).toEqual([expect.stringMatching(/^told: LoopCount of Loop/)]);
  });

  test("is not held against the rules where nothing leads to it", () => {
    const document = told((call) => [call.say(text), call.hangUp()], { carried: [broken("left over")] });

    expect(document.Actions.at(-1)).toMatchObject(broken("left over"));
  });

  test("keeps its identifier, which no block of the story is named by itself then", () => {
    const document = told((call) => [call.say(text), call.hangUp()], { carried: [broken("Hang up")] });

    expect(document.Actions.map(({ Identifier }) => Identifier)).toEqual(["Hello.", "Hang up 2", "failed", "Hang up"]);
  });

  test("cannot share its identifier with a block that the author names", () => {
    const problems = problemsOf(() => told((call) => call.hangUp({ name: "end" }), { carried: [broken("end")] }));

    expect(problems).toEqual(['end: Two blocks are named "end".']);
  });
});
