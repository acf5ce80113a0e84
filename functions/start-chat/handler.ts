import { ConnectClient } from "@aws-sdk/client-connect";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import { chatStore } from "../shared/chat-store";
import { clientOptions } from "../shared/clients";
import { listIn, readEnvironment } from "../shared/environment";
import { funnel } from "../shared/funnel";
import { invitationStore } from "../shared/invitation-store";
import { secretReader } from "../shared/link-key-secret";
import { linkKeys, parsePublicKeyIds } from "../shared/link-keys";
import { logOf } from "../shared/log";
import { callTo } from "../shared/service-call";
import { connectChats } from "./connect-chats";
import { makeHandler } from "./make-handler";
import { manifest } from "./manifest";

const environment = readEnvironment(manifest);
const options = (service: string) => clientOptions(callTo(service, manifest));
const secrets = new SecretsManagerClient(options("Secrets Manager"));
const table = { client: new DynamoDBClient(options("DynamoDB, claim")), tableName: environment.INVITATIONS_TABLE };

/** POST /api/chats. */
export const handler = makeHandler({
  settings: {
    host: environment.SITE_HOST,
    languages: listIn(environment.LANGUAGES),
    instanceId: environment.INSTANCE_ID,
    flowId: environment.CHAT_FLOW_ID,
    lifeMinutes: Number(environment.CHAT_LIFE_MINUTES),
  },
  invitations: invitationStore(table),
  chats: chatStore(table),
  startChat: connectChats(new ConnectClient(options("Amazon Connect"))),
  findKey: linkKeys({
    readSecret: secretReader(secrets, environment.LINK_KEY_SECRET),
    publicKeyIds: parsePublicKeyIds(environment.LINK_KEY_IDS),
    nowMs: Date.now,
  }),
  nowMs: Date.now,
  count: funnel(environment.METRICS_NAMESPACE),
  log: logOf(manifest.name),
});
