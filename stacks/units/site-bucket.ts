import { S3Object } from "@cdktf/provider-aws/lib/s3-object";
import { AssetType, TerraformAsset, type TerraformMetaArguments } from "cdktf";
import { Construct } from "constructs";
import type { ContactCenterConfig } from "../../config/schema";
import type { StoredSiteFile } from "../bundles/chat-page-files";
import { cacheControls } from "../bundles/site-file";
import { accessLogBucket } from "./access-log-bucket";
import { privateBucket } from "./private-bucket";

export interface SiteBucketProps {
  readonly config: Pick<ContactCenterConfig, "accountId" | "region" | "destroyProtection">;
  readonly bucketName: string;
  readonly logBucketName: string;
  readonly keyArn: string;
  /** The only reader. */
  readonly distributionArn: string;
  readonly files: readonly StoredSiteFile[];
  /** Files with what is only known here, as JSON text by their path. */
  readonly generated: Readonly<Record<string, string>>;
}

/** Days for which a page that was replaced can be had back. */
const keepOldVersionsDays = 30;

/** The files of a web app, in a bucket that only its distribution reads. */
export function siteBucket(scope: Construct, id: string, props: SiteBucketProps): void {
  const unit = new Construct(scope, id);
  const logs = accessLogBucket(unit, "access-logs", {
    config: props.config,
    bucketName: props.logBucketName,
    sourceBuckets: [props.bucketName],
  });
  const bucket = privateBucket(unit, "site", {
    bucketName: props.bucketName,
    destroyProtection: props.config.destroyProtection,
    encryption: { keyArn: props.keyArn },
    accessLogs: { bucketName: logs.name },
    keepOldVersionsDays,
    statements: (bucketArn) => [
      {
        Sid: "TheDistributionReads",
        Effect: "Allow",
        Principal: { Service: "cloudfront.amazonaws.com" },
        Action: "s3:GetObject",
        Resource: `${bucketArn}/*`,
        Condition: { StringEquals: { "aws:SourceArn": props.distributionArn } },
      },
    ],
  });
  const files = new Construct(unit, "files");
  const isHashed = ({ cacheControl }: StoredSiteFile) => cacheControl === cacheControls.hashed;
  const loaded = props.files
    .filter(isHashed)
    .map((file) => upload(files, bucket.name, file, { lifecycle: { createBeforeDestroy: true } }));
  // A page comes after what it loads: nobody gets one whose script is not there yet. And what an old page loaded goes after
  // the new page is there: Terraform turns the order of a dependency round where what goes was created before destroyed, which
  // its state remembers of files that the code no longer names.
  for (const file of props.files.filter((each) => !isHashed(each))) {
    upload(files, bucket.name, file, { dependsOn: loaded });
  }
  for (const [path, content] of Object.entries(props.generated)) {
    new S3Object(files, idOf(path), {
      bucket: bucket.name,
      key: path,
      content,
      contentType: "application/json; charset=utf-8",
      cacheControl: cacheControls.asked,
    });
  }
}

function upload(unit: Construct, bucket: string, file: StoredSiteFile, order: TerraformMetaArguments): S3Object {
  const id = idOf(file.path);
  const asset = new TerraformAsset(unit, `${id}-file`, {
    path: file.file,
    type: AssetType.FILE,
    assetHash: file.hash.slice(0, 32),
  });
  return new S3Object(unit, id, {
    bucket,
    key: file.path,
    source: asset.path,
    sourceHash: file.hash,
    contentType: file.contentType,
    cacheControl: file.cacheControl,
    ...order,
  });
}

/** Constructs take no slashes in their ids. */
function idOf(path: string): string {
  return path.replaceAll("/", "-");
}
