import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { chatStore } from "../shared/chat-store";
import { clientOptions } from "../shared/clients";
import { readEnvironment } from "../shared/environment";
import { funnel } from "../shared/funnel";
import { logOf } from "../shared/log";
import { callTo } from "../shared/service-call";
import { makeHandler } from "./make-handler";
import { manifest } from "./manifest";

const environment = readEnvironment(manifest);
const client = new DynamoDBClient(clientOptions(callTo("DynamoDB", manifest)));

/** Contact events of Amazon Connect, and the stream of the table. */
export const handler = makeHandler({
  chats: chatStore({ client, tableName: environment.INVITATIONS_TABLE }),
  nowMs: Date.now,
  count: funnel(environment.METRICS_NAMESPACE),
  log: logOf(manifest.name),
});
