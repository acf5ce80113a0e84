import fc from "fast-check";
import type { Action, FlowDocument } from "../../../contact-flows/language/document";

const errorTypes = ["NoMatchingError", "NoMatchingCondition", "InputTimeLimitExceeded", "Odd"];
const types = ["MessageParticipant", "Compare", "Loop", "GetParticipantInput", "TransferToFlow", "NobodyKnowsThis"];

const parameters = fc.dictionary(
  fc.constantFrom("Text", "LoopCount", "Odd", "constructor"),
  fc.string({ maxLength: 3 }),
  {
    maxKeys: 2,
  },
);

/** Blocks with targets among `count` identifiers and beyond them. */
function blocks(count: number): fc.Arbitrary<readonly Action[]> {
  // Two more than there are: an unconnected branch, and a target that is not there.
  const target = fc.nat({ max: count + 1 }).map((index) => (index === count ? "" : `block ${index}`));
  const transitions = fc.record(
    {
      NextAction: target,
      Errors: fc
        .uniqueArray(fc.constantFrom(...errorTypes), { maxLength: 3 })
        .chain((names) =>
          fc.tuple(...names.map((ErrorType) => target.map((NextAction) => ({ NextAction, ErrorType })))),
        ),
      Conditions: fc.array(
        fc.record({
          NextAction: target,
          Condition: fc.record({
            Operator: fc.constantFrom("Equals", "NumberLessThan"),
            Operands: fc.tuple(fc.oneof(fc.constantFrom("1", "True", "DoneLooping"), fc.integer({ min: 2, max: 9 }))),
          }),
        }),
        { maxLength: 3 },
      ),
    },
    { requiredKeys: [] },
  );
  const action = fc.record(
    { Type: fc.constantFrom(...types), Parameters: parameters, Transitions: transitions },
    { requiredKeys: ["Type"] },
  );
  return fc
    .array(action, { minLength: count, maxLength: count })
    .map((actions) => actions.map((one, index): Action => ({ Identifier: `block ${index}`, ...one })));
}

/** Flows of any shape that parses: with loops, unreachable blocks, drafts' empty targets and unknown types. */
export const generatedFlow: fc.Arbitrary<FlowDocument> = fc
  .integer({ min: 1, max: 7 })
  .chain(blocks)
  .map((Actions) => ({ Version: "2019-10-30", StartAction: "block 0", Metadata: { name: "A flow" }, Actions }));
