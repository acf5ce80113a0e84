import { CloudfrontFunction } from "@cdktf/provider-aws/lib/cloudfront-function";
import type { Construct } from "constructs";

/** Runs at the edge for each request: a bucket behind CloudFront knows files, no folders. */
export const directoryIndexCode = [
  "function handler(event) {",
  "  var request = event.request;",
  '  if (request.uri.endsWith("/")) request.uri += "index.html";',
  "  return request;",
  "}",
].join("\n");

/** A function of CloudFront that answers the address of a folder with the page in it. */
export function directoryIndex(
  scope: Construct,
  id: string,
  { functionName }: { readonly functionName: string },
): string {
  const { arn } = new CloudfrontFunction(scope, id, {
    name: functionName,
    runtime: "cloudfront-js-2.0",
    comment: "The address of a folder means its index.html",
    code: directoryIndexCode,
    publish: true,
  });
  return arn;
}
