import { awsServer, callerXml, stsError, type WireRequest, type WireResponse } from "../doctor/aws-server";

/** STS and Secrets Manager on the loopback interface, with one secret. */
export interface SecretsFake {
  readonly endpoint: string;
  /** Text of the secret; undefined while it has none, `false` while there is no secret. */
  value: string | undefined | false;
  account: string;
  /** An operation that is refused, and the name of the error. */
  refused: readonly [operation: string, error: string] | undefined;
  /** Operations that were called, without STS. */
  readonly operations: string[];
  readonly close: () => Promise<void>;
}

const error = (type: string): WireResponse => ({
  status: type.startsWith("AccessDenied") ? 403 : 400,
  headers: { "content-type": "application/x-amz-json-1.1" },
  body: { __type: type, Message: "AKIASECRET says no" },
});

export async function secretsFake(secretName: string): Promise<SecretsFake> {
  const server = await awsServer((request) => answer(request));
  const fake: SecretsFake = {
    endpoint: server.endpoint,
    value: undefined,
    account: "444455556666",
    refused: undefined,
    operations: [],
    close: server.close,
  };

  function answer({ body, target }: WireRequest): WireResponse {
    if (body.includes("GetCallerIdentity")) {
      return fake.refused?.[0] === "GetCallerIdentity"
        ? { status: 403, body: stsError(fake.refused[1]) }
        : { body: callerXml(fake.account) };
    }
    const operation = target.replace("secretsmanager.", "");
    fake.operations.push(operation);
    if (fake.refused?.[0] === operation) return error(fake.refused[1]);
    const { SecretId, SecretString } = JSON.parse(body) as {
      readonly SecretId: string;
      readonly SecretString?: string;
    };
    if (fake.value === false || SecretId !== secretName) return error("ResourceNotFoundException");
    if (operation === "PutSecretValue") fake.value = SecretString ?? "";
    if (operation === "GetSecretValue" && fake.value === undefined) return error("ResourceNotFoundException");
    return { body: operation === "GetSecretValue" ? { SecretString: fake.value } : {} };
  }

  return fake;
}
