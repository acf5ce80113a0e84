import {
  ConditionalCheckFailedException,
  DeleteItemCommand,
  type DeleteItemCommandInput,
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

/** Deletes an item where a condition holds; where it does not, there is nothing to delete. */
export async function deleteIf(client: DynamoDBClient, deletion: DeleteItemCommandInput): Promise<void> {
  try {
    await client.send(new DeleteItemCommand(deletion));
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
  }
}
