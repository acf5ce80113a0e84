import type { S3Client } from "@aws-sdk/client-s3";
import type { Clients } from "./clients";
import type { StateBucket } from "./cloud-account";
import { cloudErrorFrom } from "./cloud-error";

/** Looks at a bucket with the rights that these credentials have. Throws CloudError where it cannot be used at all. */
export async function stateBucket(
  clients: Clients,
  name: string,
  region: string,
  stateKey: string,
): Promise<StateBucket> {
  const s3 = await clients.s3(region);
  const bucketRegion = await find(s3, name, stateKey);
  const { GetBucketEncryptionCommand, GetBucketVersioningCommand, GetPublicAccessBlockCommand } = await import(
    "@aws-sdk/client-s3"
  );
  const Bucket = name;
  const [versioned, encrypted, publicAccessBlocked] = await Promise.all([
    visible("s3:GetBucketVersioning", async () => {
      const { Status } = await s3.send(new GetBucketVersioningCommand({ Bucket }));
      return Status === "Enabled";
    }),
    visible("s3:GetEncryptionConfiguration", async () => {
      const { ServerSideEncryptionConfiguration } = await s3.send(new GetBucketEncryptionCommand({ Bucket }));
      return (ServerSideEncryptionConfiguration?.Rules ?? []).length > 0;
    }),
    visible("s3:GetBucketPublicAccessBlock", async () => {
      const { PublicAccessBlockConfiguration: block } = await s3.send(new GetPublicAccessBlockCommand({ Bucket }));
      const all = [block?.BlockPublicAcls, block?.BlockPublicPolicy, block?.IgnorePublicAcls];
      return [...all, block?.RestrictPublicBuckets].every((blocked) => blocked === true);
    }),
  ]);
  return { region: bucketRegion, versioned, encrypted, publicAccessBlocked };
}

/** The bucket's region, if AWS tells it. A role that may only list the states' own keys is refused at first. */
async function find(s3: S3Client, Bucket: string, Prefix: string): Promise<string | undefined> {
  const { HeadBucketCommand, ListObjectsV2Command } = await import("@aws-sdk/client-s3");
  try {
    return (await s3.send(new HeadBucketCommand({ Bucket }))).BucketRegion;
  } catch (error) {
    const failure = cloudErrorFrom(error, "s3:ListBucket");
    if (failure.reason !== "denied") throw failure;
  }
  try {
    await s3.send(new ListObjectsV2Command({ Bucket, Prefix, MaxKeys: 1 }));
    return undefined;
  } catch (error) {
    throw cloudErrorFrom(error, "s3:ListBucket");
  }
}

/** False where S3 says that the setting was never made, undefined where it says that we may not know. */
async function visible(action: string, ask: () => Promise<boolean>): Promise<boolean | undefined> {
  try {
    return await ask();
  } catch (error) {
    const failure = cloudErrorFrom(error, action);
    if (failure.reason === "not-found") return false;
    if (failure.reason === "denied") return undefined;
    throw failure;
  }
}
