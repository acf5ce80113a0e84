import { partitionOf } from "../names";
import { valueAt } from "../path";
import type { Problem } from "../problem";
import type { ConfigView } from "../view";

/** An instance that is taken over lives where the configuration says it does, and is not described twice. */
export function* instanceRelations(view: ConfigView): Generator<Problem> {
  if (valueAt(view.raw, ["instance", "type"]) !== "existing") return;
  // Read by itself, so that another mistake in the section does not hide this one.
  const arn = String(valueAt(view.raw, ["instance", "arn"]));
  const [, partition, arnRegion, arnAccount] = /^arn:([\w-]+):connect:([a-z0-9-]+):(\d{12}):/.exec(arn) ?? [];
  const region = view.setting("region");
  const accountId = view.setting("accountId");
  if (arnRegion !== undefined && partition !== partitionOf(arnRegion)) {
    yield {
      path: "instance.arn",
      found: `an ARN of partition ${partition}, with region ${arnRegion}`,
      expected: `an ARN that begins with arn:${partitionOf(arnRegion)}:, the partition of ${arnRegion}`,
      fix: "Copy the ARN from the AWS console or `aws connect list-instances`.",
    };
  }
  if (region !== undefined && arnRegion !== undefined && arnRegion !== region) {
    yield {
      path: "instance.arn",
      found: `an instance in ${arnRegion}`,
      expected: `an instance in ${region}, the region of this configuration`,
      fix: `Set region to "${arnRegion}", or use the ARN of an instance in ${region}.`,
    };
  }
  if (accountId !== undefined && arnAccount !== undefined && arnAccount !== accountId) {
    yield {
      path: "instance.arn",
      found: `an instance of account ${arnAccount}`,
      expected: `an instance of account ${accountId}, the account of this configuration`,
      fix: `Set accountId to "${arnAccount}", or use the ARN of an instance of ${accountId}.`,
    };
  }
  if (valueAt(view.raw, ["storage"]) !== undefined) {
    yield {
      path: "storage",
      found: "settings for storage, beside an existing instance",
      expected: "no `storage`: what an existing instance keeps, and where, is not touched",
      fix: "Remove `storage`, or change it in the instance itself.",
    };
  }
}
