import { Route53Record } from "@cdktf/provider-aws/lib/route53-record";
import { Construct } from "constructs";

export interface SiteDomainProps {
  readonly name: string;
  readonly hostedZoneId: string;
  /** What the name stands for. */
  readonly distribution: { readonly domainName: string; readonly hostedZoneId: string };
}

/** DNS records that lead from a host name of one's own to a distribution, by IPv4 and IPv6. */
export function siteDomain(scope: Construct, id: string, { name, hostedZoneId, distribution }: SiteDomainProps): void {
  const unit = new Construct(scope, id);
  for (const type of ["A", "AAAA"]) {
    new Route53Record(unit, type.toLowerCase(), {
      zoneId: hostedZoneId,
      name,
      type,
      alias: { name: distribution.domainName, zoneId: distribution.hostedZoneId, evaluateTargetHealth: false },
    });
  }
}
