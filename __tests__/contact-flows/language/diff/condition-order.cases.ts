import { diffFlows } from "../../../../contact-flows/language/diff";
import { block, flowOf, hangUp, say, when } from "./flows";

type Branch = readonly [operator: string, operand: string, target: string];

const five: Branch = ["Equals", "5", "x"];
const nine: Branch = ["Equals", "9", "y"];
const few: Branch = ["NumberLessThan", "7", "y"];

const compare = (...branches: readonly Branch[]) =>
  flowOf(
    block(
      "Check",
      "Compare",
      { ComparisonValue: "$.Attributes.n" },
      "x",
      { NoMatchingCondition: "x" },
      branches.map(([operator, operand, target]) => when(operator, operand, target)),
    ),
    hangUp("x"),
    say("y", "Y", "x"),
  );

describe("conditions in another order", () => {
  test.each<[string, readonly Branch[], readonly Branch[]]>([
    ["two that ask for equality, beside another one", [five, nine, few], [nine, five, few]],
    ["two that ask for equality, around another one's place", [few, five, nine], [few, nine, five]],
  ])("concern the layout only: %s", (_what, before, after) => {
    expect(diffFlows(compare(...before), compare(...after)).map(({ concerns }) => concerns)).toEqual(["layout"]);
  });

  test.each<[string, readonly Branch[], readonly Branch[]]>([
    ["one that asks for equality comes after one that holds for it, too", [five, few], [few, five]],
    ["one that asks for equality comes before one that holds for it, too", [few, five, nine], [five, few, nine]],
  ])("concern the caller: %s", (_what, before, after) => {
    expect(diffFlows(compare(...before), compare(...after)).map(({ concerns }) => concerns)).toEqual(["caller"]);
  });
});
