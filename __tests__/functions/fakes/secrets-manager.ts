import { SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import { awsServer, type WireRequest, type WireResponse } from "../../cli/doctor/aws-server";
import { fakeCredentials } from "./credentials";

/** GetSecretValue on the loopback interface. */
export interface FakeSecretsManager {
  readonly client: SecretsManagerClient;
  readonly requests: readonly WireRequest[];
  /** Text of each secret; undefined is a secret that nobody has put a value into. */
  readonly secrets: Map<string, string | undefined>;
  /** Whether requests are refused for their rate. */
  throttled: boolean;
  readonly close: () => Promise<void>;
}

/** Starts it, without secrets. */
export async function fakeSecretsManager(): Promise<FakeSecretsManager> {
  const secrets = new Map<string, string | undefined>();
  const server = await awsServer(({ target, body }) => {
    if (fake.throttled) return failure("ThrottlingException", "Rate exceeded");
    if (target !== "secretsmanager.GetSecretValue") return failure("UnknownOperationException", target);
    const { SecretId } = JSON.parse(body) as { SecretId: string };
    const SecretString = secrets.get(SecretId);
    if (SecretString !== undefined) return { body: { ARN: SecretId, Name: SecretId, SecretString } };
    return failure("ResourceNotFoundException", "Secrets Manager can't find the specified secret value");
  });
  const options = { region: "eu-central-1", endpoint: server.endpoint, credentials: fakeCredentials, maxAttempts: 1 };
  const fake: FakeSecretsManager = {
    client: new SecretsManagerClient(options),
    requests: server.requests,
    secrets,
    throttled: false,
    close: server.close,
  };
  return fake;
}

function failure(type: string, message: string): WireResponse {
  return { status: 400, headers: { "content-type": "application/x-amz-json-1.1" }, body: { __type: type, message } };
}
