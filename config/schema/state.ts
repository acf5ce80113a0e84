import * as z from "zod";
import { connectRegions, limits } from "../limits";
import { check, formed, pattern, text } from "./fields";

const bucketName = pattern(limits.bucketName, /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])$/, {
  expected: "an S3 bucket name: lower-case letters, digits and hyphens, beginning and ending with a letter or digit",
  fix: "Choose a name that nobody else in the world has, e.g. with your account id at the end.",
}).check(
  check((value) => !/^(?:xn--|sthree-|amzn-s3-demo-)|(?:-s3alias|--ol-s3|--x-s3|--table-s3)$/.test(value), {
    expected:
      "a name that neither begins with xn--, sthree- or amzn-s3-demo- nor ends with -s3alias, --ol-s3, --x-s3 or --table-s3",
    fix: "Amazon S3 keeps these for itself: choose another beginning or end.",
  }),
);

const local = z.strictObject({
  type: z.literal("local").describe("State in files beside the project: for one person, or before the bucket exists."),
  bucket: bucketName
    .optional()
    .describe(
      "Bucket that stack `state-backend` makes, ready for `s3` (docs/guide/s3-state.md). Unset: no such stack.",
    ),
});

const s3 = z.strictObject({
  type: z.literal("s3").describe("State in a versioned bucket with Terraform's own lock file."),
  bucket: bucketName.describe("Bucket that holds the state of every stack."),
  region: z.enum(connectRegions).optional().describe("Region of the bucket. Default: the contact center's."),
  keyPrefix: formed(text(limits.statePrefix), (value) => /^[a-zA-Z0-9_-]+(?:\/[a-zA-Z0-9_-]+)*$/.test(value), {
    expected: "words of letters, digits, _ and -, joined by single slashes",
    fix: 'Leave out slashes at the beginning and end, e.g. "switchboard/production".',
  })
    .optional()
    .describe("Opens every object key. Default: `<name>/<environment>`."),
  manageBucket: z
    .boolean()
    .default(true)
    .describe("Whether stack `state-backend` of this environment makes the bucket; false when it is made elsewhere."),
  ownState: z
    .enum(["local", "bucket"])
    .default("local")
    .describe(
      "Where `state-backend` keeps its own state: `bucket` once it has been migrated (docs/guide/s3-state.md).",
    ),
});

const cloud = z.strictObject({
  type: z.literal("cloud").describe("State and runs in HCP Terraform, one workspace per stack."),
  organization: pattern({ ...limits.resourceName, max: 40 }, /^[\w-]+$/, {
    expected: "an HCP Terraform organisation: letters, digits, _ and -",
    fix: "Copy it from the address of your organisation.",
  }).describe("HCP Terraform organisation."),
  project: pattern({ ...limits.resourceName, min: 3, max: 40 }, /^[\w -]+$/, {
    expected: "an HCP Terraform project: letters, digits, spaces, _ and -",
    fix: "Copy it from the list of projects.",
  })
    .optional()
    .describe("HCP Terraform project of the workspaces. Default: the organisation's default project."),
  hostname: z.hostname().optional().describe("Host of Terraform Enterprise. Default: HCP Terraform."),
});

/** Where Terraform keeps what it knows. */
export const state = z.discriminatedUnion("type", [local, s3, cloud]);
