import { didYouMean } from "../../../../config/nearest";
import { type Action, type ConditionBranch, channels } from "../../document";
import { isTemplate } from "../parameters";
import { actionRule, type Violation } from "../rule";
import { short, titleOf } from "../wording";

/** Conditions are tried in their order: the second of two equal ones, and one whose event nobody awaits, never holds. */
export const conditionNeverTaken = actionRule({
  id: "condition-never-taken",
  severity: "warning",
  obeys: "Every condition can hold.",
  examine: (action) => {
    const { Conditions = [] } = action.Transitions ?? {};
    return Conditions.flatMap((condition, at): readonly Omit<Violation, "block">[] => {
      const { Operator, Operands } = condition.Condition;
      const words = () => `The condition ${short(`${Operator} ${Operands.join(", ")}`)}`;
      if (Conditions.findIndex((other) => same(other, condition)) !== at) {
        const message = `${words()} of ${titleOf(action)} stands there twice; the second is never taken.`;
        return [{ message, fix: "Remove one of them, or change what it compares with." }];
      }
      const operand = String(Operands[0]);
      const cause = neverComes(action, operand) ?? noChannel(action, condition) ?? notRising(action, Conditions, at);
      if (cause === undefined) return [];
      const message = `${words()} of ${titleOf(action)} is never taken: ${cause.why}.`;
      return [{ message, fix: cause.fix }];
    });
  },
});

function same({ Condition: a }: ConditionBranch, { Condition: b }: ConditionBranch): boolean {
  return (
    a.Operator === b.Operator && a.Operands.length === b.Operands.length && a.Operands.join() === b.Operands.join()
  );
}

interface Cause {
  readonly why: string;
  readonly fix: string;
}

function neverComes({ Type, Parameters = {} }: Action, operand: string): Cause | undefined {
  if (Type === "Wait" && (operand === "CustomerReturned" || operand === "BotParticipantDisconnected")) {
    const { Events } = Parameters;
    if (Array.isArray(Events) && Events.includes(operand)) return undefined;
    return { why: "its event is not awaited", fix: `Add "${operand}" to Parameters.Events.` };
  }
  if (operand !== "MessagesInterrupted" || Type !== "MessageParticipantIteratively") return undefined;
  if (Parameters.InterruptFrequencySeconds !== undefined) return undefined;
  return { why: "nothing interrupts the prompts", fix: "Add InterruptFrequencySeconds." };
}

/** What `$.Channel` is compared with, if it is no channel; a reference or a text to be filled in may be one. */
function noChannel({ Type, Parameters }: Action, { Condition }: ConditionBranch): Cause | undefined {
  const meets = textTests[Condition.Operator];
  if (Type !== "Compare" || Parameters?.ComparisonValue !== "$.Channel" || meets === undefined) return undefined;
  const [operand] = Condition.Operands;
  if (typeof operand !== "string" || operand === "" || operand.includes("$") || isTemplate(operand)) return undefined;
  if (channels.some((channel) => meets(channel, operand))) return undefined;
  return { why: "there is no such channel", fix: didYouMean(operand, channels) };
}

/** What the operators for texts ask of a value. */
const textTests: Readonly<Record<string, (value: string, operand: string) => boolean>> = {
  Equals: (value, operand) => value === operand,
  TextContains: (value, operand) => value.includes(operand),
  TextStartsWith: (value, operand) => value.startsWith(operand),
  TextEndsWith: (value, operand) => value.endsWith(operand),
};

function notRising({ Type }: Action, conditions: readonly ConditionBranch[], at: number): Cause | undefined {
  if (Type !== "DistributeByPercentage") return undefined;
  const shares = conditions.map(({ Condition }) => Number(Condition.Operands[0]));
  const own = shares[at] ?? 0;
  if (!shares.slice(0, at).some((share) => share >= own)) return undefined;
  return { why: "an earlier share is as great", fix: "Make every share greater than the one before." };
}
