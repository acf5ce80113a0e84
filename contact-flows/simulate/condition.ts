import type { JsonValue } from "../language/document";
import { asText } from "./template";

/** Whether a value meets an operand, by the operators that the service takes (flow-language reference, section 2.2). */
export function meets(operator: string, value: JsonValue | undefined, operand: string): boolean {
  const test = operators[operator];
  return test?.(value, operand) ?? false;
}

type Test = (value: JsonValue | undefined, operand: string) => boolean;

const onText =
  (test: (text: string, operand: string) => boolean): Test =>
  (value, operand) =>
    value !== undefined && value !== null && test(asText(value), operand);

/** An operator for numbers is false of what is none. */
const onNumbers =
  (test: (value: number, operand: number) => boolean): Test =>
  (value, operand) => {
    const [number, limit] = [numberOf(asText(value)), numberOf(operand)];
    return number !== undefined && limit !== undefined && test(number, limit);
  };

/** Decimal numbers only: what JavaScript takes besides, such as `0x10`, `1e3` and blanks around it, is a text. */
function numberOf(text: string): number | undefined {
  return /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)$/.test(text) ? Number(text) : undefined;
}

const operators: Readonly<Record<string, Test>> = Object.assign(Object.create(null), {
  Equals: onText((text, operand) => text === operand),
  TextStartsWith: onText((text, operand) => text.startsWith(operand)),
  TextEndsWith: onText((text, operand) => text.endsWith(operand)),
  TextContains: onText((text, operand) => text.includes(operand)),
  NumberGreaterThan: onNumbers((number, limit) => number > limit),
  NumberGreaterOrEqualTo: onNumbers((number, limit) => number >= limit),
  NumberLessThan: onNumbers((number, limit) => number < limit),
  NumberLessOrEqualTo: onNumbers((number, limit) => number <= limit),
  KeyExists: (value) => value !== undefined && value !== null,
} satisfies Record<string, Test>);
