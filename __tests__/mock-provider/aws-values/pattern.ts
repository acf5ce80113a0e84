/** Patterns for the computed attributes of one type, by attribute name; expand() in patterns.ts explains the notation. */
export type Patterns = Readonly<Record<string, string>>;

/** The patterns of several types, by type name. */
export type PatternTable = Readonly<Record<string, Patterns>>;

/** An ARN in the provider's region and account. */
export function arn(service: string, path: string): string {
  return `arn:aws:${service}:{region}:{account}:${path}`;
}

/** The ARN of something below API Gateway, which names no account. */
export function apiGatewayArn(path: string): string {
  return `arn:aws:apigateway:{region}::${path}`;
}

/** What API Gateway calls to invoke the function with this ARN. */
export function invocationArn(functionArn: string): string {
  return `arn:aws:apigateway:{region}:lambda:path/2015-03-31/functions/${functionArn}/invocations`;
}
