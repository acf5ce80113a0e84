import { isText, refersTo, valueAt } from "../lookup";
import type { Problem, Rule } from "../rule";
import type { Resource } from "../synthesised-stack";

/**
 * The function has to depend on the group, by `logging_config.log_group` or `depends_on`. A group that takes its name
 * from the function is made after it, and by then a first call has made one without retention or key.
 */
export const functionLogGroup = {
  id: "function-log-group",
  title: "Every function writes JSON to a log group of its own that is there before it.",
  why: "Lambda makes a missing group itself: unencrypted, and kept for ever.",
  source: "Switchboard CC-LOG",
  check: (stack) => {
    const users = new Map<string, string>();
    return stack.ofType("aws_lambda_function").flatMap((lambda): Problem[] => {
      const { address, body } = lambda;
      const group = stack.ofType("aws_cloudwatch_log_group").find((one) => writesTo(lambda, one));
      const other = group && users.get(group.address);
      if (group) users.set(group.address, other ?? address);
      return [
        ...(group
          ? []
          : [{ address, message: "it depends on no log group", fix: "Set loggingConfig.logGroup to a group's name." }]),
        ...(other
          ? [{ address, message: `shares ${group.address} with ${other}`, fix: "Give each its own group." }]
          : []),
        ...(valueAt(body, "logging_config.log_format") === "JSON"
          ? []
          : [
              {
                address,
                message: "logging_config.log_format is not JSON",
                fix: 'Set loggingConfig.logFormat to "JSON".',
              },
            ]),
      ];
    });
  },
} as const satisfies Rule;

function writesTo({ body }: Resource, group: Resource): boolean {
  const named = valueAt(body, "logging_config.log_group");
  if (isText(named) && named.includes("${")) return refersTo(named, group);
  const dependsOn = Array.isArray(body.depends_on) && body.depends_on.includes(group.address);
  return dependsOn && group.body.name === (isText(named) ? named : `/aws/lambda/${String(body.function_name)}`);
}
