import type { ConnectClient } from "@aws-sdk/client-connect";
import type { PinpointSMSVoiceV2Client } from "@aws-sdk/client-pinpoint-sms-voice-v2";
import type { S3Client } from "@aws-sdk/client-s3";
import type { SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import type { ServiceQuotasClient } from "@aws-sdk/client-service-quotas";
import type { SESv2Client } from "@aws-sdk/client-sesv2";
import type { STSClient } from "@aws-sdk/client-sts";
import { quietenAwsSdk } from "../../config/environment-variables";

/** How long a call to AWS may take, in milliseconds. */
export const connectTimeoutMs = 1_000;
export const requestTimeoutMs = 5_000;

/** Once more after a throttle or a passing fault, so that the whole command stays quick. */
const maxAttempts = 2;

/** Where clients work. Credentials come from the SDK's default chain unless they are given. */
export interface ClientSettings {
  readonly region: string;
  /** Instead of AWS: tests. */
  readonly endpoint?: string;
  readonly credentials?: { readonly accessKeyId: string; readonly secretAccessKey: string };
  readonly requestTimeoutMs?: number;
}

/** The clients of the services that are looked at, each loaded when it is first asked for. */
export interface Clients {
  readonly sts: () => Promise<STSClient>;
  readonly connect: () => Promise<ConnectClient>;
  readonly quotas: () => Promise<ServiceQuotasClient>;
  readonly secrets: () => Promise<SecretsManagerClient>;
  readonly email: () => Promise<SESv2Client>;
  readonly sms: () => Promise<PinpointSMSVoiceV2Client>;
  /** Buckets are asked in their own region. */
  readonly s3: (region: string) => Promise<S3Client>;
}

/** Makes clients with time limits; the SDK has none by default and would wait for ever. */
export function awsClients(settings: ClientSettings): Clients {
  quietenAwsSdk();
  const common = {
    region: settings.region,
    maxAttempts,
    requestHandler: {
      connectionTimeout: connectTimeoutMs,
      requestTimeout: settings.requestTimeoutMs ?? requestTimeoutMs,
      // Without it the SDK only writes a warning, and waits on.
      throwOnRequestTimeout: true,
    },
    ...(settings.endpoint === undefined ? {} : { endpoint: settings.endpoint }),
    ...(settings.credentials === undefined ? {} : { credentials: settings.credentials }),
  };
  return {
    sts: async () => new (await import("@aws-sdk/client-sts")).STSClient(common),
    connect: async () => new (await import("@aws-sdk/client-connect")).ConnectClient(common),
    quotas: async () => new (await import("@aws-sdk/client-service-quotas")).ServiceQuotasClient(common),
    secrets: async () => new (await import("@aws-sdk/client-secrets-manager")).SecretsManagerClient(common),
    email: async () => new (await import("@aws-sdk/client-sesv2")).SESv2Client(common),
    sms: async () => new (await import("@aws-sdk/client-pinpoint-sms-voice-v2")).PinpointSMSVoiceV2Client(common),
    s3: async (region) =>
      // A bucket of another region answers with a redirect, and is then asked there.
      new (await import("@aws-sdk/client-s3")).S3Client({ ...common, region, followRegionRedirects: true }),
  };
}
