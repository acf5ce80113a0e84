import { LambdaEventSourceMapping } from "@cdktf/provider-aws/lib/lambda-event-source-mapping";
import type { Construct } from "constructs";
import type { Statement } from "./iam-policy";
import type { NodeFunctionOutputs } from "./node-function";
import type { TableOutputs } from "./table";

export interface ExpiredItemsProps {
  readonly table: TableOutputs;
  readonly listener: NodeFunctionOutputs;
  readonly deadLetterArn: string;
  /** What an item has to have been like, as Lambda filters events; all items without it. */
  readonly where?: Readonly<Record<string, { readonly S: readonly (string | { readonly prefix: string })[] }>>;
}

/** Has a function hear of items that DynamoDB removed because their time was over, and of no other change. */
export function expiredItems(
  scope: Construct,
  id: string,
  { table, listener, deadLetterArn, where }: ExpiredItemsProps,
): void {
  new LambdaEventSourceMapping(scope, id, {
    eventSourceArn: table.streamArn,
    functionName: listener.arn,
    startingPosition: "LATEST",
    batchSize: 100,
    maximumBatchingWindowInSeconds: 5,
    maximumRetryAttempts: 5,
    bisectBatchOnFunctionError: true,
    functionResponseTypes: ["ReportBatchItemFailures"],
    filterCriteria: {
      filter: [
        {
          pattern: JSON.stringify({
            eventName: ["REMOVE"],
            userIdentity: { type: ["Service"], principalId: ["dynamodb.amazonaws.com"] },
            ...(where === undefined ? {} : { dynamodb: { OldImage: where } }),
          }),
        },
      ],
    },
    destinationConfig: { onFailure: { destinationArn: deadLetterArn } },
  });
}

/** What Lambda does with a stream, by the role of the function that hears of it. */
export function readsStream({ arn, streamArn }: Pick<TableOutputs, "arn" | "streamArn">): readonly Statement[] {
  return [
    {
      Sid: "ReadTheStream",
      Effect: "Allow",
      Action: ["dynamodb:DescribeStream", "dynamodb:GetRecords", "dynamodb:GetShardIterator"],
      Resource: streamArn,
    },
    { Sid: "FindTheStream", Effect: "Allow", Action: "dynamodb:ListStreams", Resource: `${arn}/stream/*` },
  ];
}
