import { actionRule } from "../rule";
import { titleOf } from "../wording";

/** Longest synchronous call, in seconds (Amazon Connect Administrator Guide, AWS Lambda function block). */
export const synchronousLambdaLimit = 8;

/**
 * A flow waits eight seconds for a function, whatever its limit says. A warning: flows with 10 and 30 seconds have been
 * published, so that the service takes them; they leave by the error branch earlier than their authors think.
 */
export const lambdaTimeLimit = actionRule({
  id: "lambda-time-limit",
  severity: "warning",
  obeys: `A function that is waited for answers within ${synchronousLambdaLimit} seconds.`,
  examine: (action) => {
    if (action.Type !== "InvokeLambdaFunction") return [];
    const { InvocationTimeLimitSeconds: limit, InvocationType } = action.Parameters ?? {};
    if (InvocationType === "ASYNCHRONOUS" || !(Number(limit) > synchronousLambdaLimit)) return [];
    const message = `${titleOf(action)} has a limit of ${String(limit)} seconds; a call is cut off after ${synchronousLambdaLimit}.`;
    return [{ message, fix: 'Write "8" or less, or make the call asynchronous: "InvocationType": "ASYNCHRONOUS".' }];
  },
});
