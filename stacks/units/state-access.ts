import { type Names, stackNames } from "../../config/names";
import type { Statement } from "./iam-policy";

export interface StateAccessProps {
  readonly names: Names;
  readonly bucketArn: string;
  readonly keyArn: string;
}

/**
 * What Terraform's S3 backend with a lock file does, and no more: it lists the keys, reads and writes states, and
 * creates and deletes the lock beside each (Terraform documentation, S3 backend, permissions required).
 */
export function stateAccessStatements({ names, bucketArn, keyArn }: StateAccessProps): readonly Statement[] {
  const keys = stackNames.map((stack) => names.stateKey(stack));
  return [
    {
      Sid: "FindStates",
      Effect: "Allow",
      Action: "s3:ListBucket",
      Resource: bucketArn,
      // At `init` Terraform also looks for workspaces, which it keeps below `env:/`; this project uses none.
      Condition: { StringEquals: { "s3:prefix": [...keys, "env:/"] } },
    },
    {
      Sid: "ReadAndWriteStates",
      Effect: "Allow",
      Action: ["s3:GetObject", "s3:PutObject"],
      Resource: keys.map((key) => `${bucketArn}/${key}`),
    },
    {
      Sid: "LockStates",
      Effect: "Allow",
      Action: ["s3:GetObject", "s3:PutObject", "s3:DeleteObject"],
      Resource: keys.map((key) => `${bucketArn}/${key}.tflock`),
    },
    {
      Sid: "UseTheKeyOfTheBucket",
      Effect: "Allow",
      Action: ["kms:Decrypt", "kms:GenerateDataKey"],
      Resource: keyArn,
    },
  ];
}
