import * as z from "zod";
import type { Limit } from "../limits";

/**
 * Building blocks of the schema. A check of ours raises a `custom` issue that already says what is expected and how to
 * mend it; `config/issues.ts` turns zod's own issues into the same words.
 */
export interface Advice {
  readonly expected: string;
  readonly fix: string;
  /** What stands there, where the value itself would say too much or too little. */
  readonly found?: string;
}

/** A check whose failure carries its own advice. */
export function check<T>(holds: (value: T) => boolean, advice: Advice | ((value: T) => Advice)) {
  return (context: z.core.ParsePayload<T>): void => {
    if (holds(context.value)) return;
    const params = typeof advice === "function" ? advice(context.value) : advice;
    context.issues.push({ code: "custom", input: context.value, params: { ...params }, message: params.expected });
  };
}

/**
 * Text whose length a limit holds. It ends up in Terraform's JSON, where `${` and `%{` begin an expression: what
 * somebody wrote as a name would be evaluated, or break the stack.
 */
export function text(limit: Limit) {
  return z
    .string()
    .min(limit.min)
    .max(limit.max)
    .check(
      check((value) => !/[$%]\{/.test(value), {
        expected: "text without ${ and %{, which begin an expression in Terraform",
        fix: "Put a space between the sign and the brace, or leave them out.",
      }),
    );
}

/** A whole number that a limit holds. */
export function whole(limit: Limit) {
  return z.int().min(limit.min).max(limit.max);
}

/** Text of a certain form, told in words: those stand in messages and, as `x-form`, in the reference. */
export function formed(schema: z.ZodString, holds: (value: string) => boolean, advice: Advice) {
  return schema.check(check(holds, advice)).meta({ "x-form": advice.expected });
}

/** Text of a limited length that matches a pattern, told in words. */
export function pattern(limit: Limit, regex: RegExp, advice: Advice) {
  return formed(text(limit), (value) => regex.test(value), advice);
}

/** Lower-case words joined by hyphens: what keys and names of things look like in configuration. */
export const slugPattern = /^[a-z](?:[a-z0-9]|-(?=[a-z0-9]))*$/;

/** Lower-case words joined by hyphens, of a limited length. */
export function slug(limit: Limit) {
  return pattern(limit, slugPattern, {
    expected: "lower-case letters, digits and single hyphens, beginning with a letter",
    fix: 'Write it like "order-desk".',
  });
}

/** An Amazon Resource Name of one service and resource type. */
export function arn(service: string, resource: RegExp, example: string) {
  const regex = new RegExp(`^arn:aws[a-z-]*:${service}:[a-z0-9-]*:\\d{12}:${resource.source}$`);
  return formed(z.string(), (value) => regex.test(value), {
    expected: `an ARN such as ${example}`,
    fix: "Copy it from the AWS console or `aws` command; it holds region, account and id.",
  });
}
