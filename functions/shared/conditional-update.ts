import {
  ConditionalCheckFailedException,
  type DynamoDBClient,
  UpdateItemCommand,
  type UpdateItemCommandInput,
} from "@aws-sdk/client-dynamodb";

/** The item after an update, or undefined where its condition does not hold: that is an answer, not a failure. */
export async function updateIf(client: DynamoDBClient, update: UpdateItemCommandInput) {
  try {
    const { Attributes } = await client.send(new UpdateItemCommand({ ...update, ReturnValues: "ALL_NEW" }));
    return Attributes;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return undefined;
    throw error;
  }
}
