import { randomBytes } from "node:crypto";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import { clientOptions } from "../shared/clients";
import { listIn, readEnvironment } from "../shared/environment";
import { funnel } from "../shared/funnel";
import { invitationStore } from "../shared/invitation-store";
import { secretReader } from "../shared/link-key-secret";
import { linkKeys, parsePublicKeyIds } from "../shared/link-keys";
import { logOf } from "../shared/log";
import { callTo } from "../shared/service-call";
import { makeHandler } from "./make-handler";
import { manifest } from "./manifest";

const environment = readEnvironment(manifest);
const secrets = new SecretsManagerClient(clientOptions(callTo("Secrets Manager", manifest)));

/** GET /s/{token}. */
export const handler = makeHandler({
  settings: {
    host: environment.SITE_HOST,
    organisation: environment.ORGANISATION,
    phoneNumber: environment.PHONE_NUMBER,
    languages: listIn(environment.LANGUAGES),
    chatLifeMinutes: Number(environment.CHAT_LIFE_MINUTES),
  },
  invitations: invitationStore({
    client: new DynamoDBClient(clientOptions(callTo("DynamoDB", manifest))),
    tableName: environment.INVITATIONS_TABLE,
  }),
  findKey: linkKeys({
    readSecret: secretReader(secrets, environment.LINK_KEY_SECRET),
    publicKeyIds: parsePublicKeyIds(environment.LINK_KEY_IDS),
    nowMs: Date.now,
  }),
  random: randomBytes,
  nowMs: Date.now,
  count: funnel(environment.METRICS_NAMESPACE),
  log: logOf(manifest.name),
});
