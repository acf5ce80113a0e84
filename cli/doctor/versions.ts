/**
 * Whether a version lies in a range of comparators, all of which have to hold. A version before its release, such as
 * 1.12.0-beta1, lies in none: Terraform sees it the same way.
 *
 * @example satisfies("20.20.2", ">=20.20 <25") // true
 */
export function satisfies(version: string, range: string): boolean {
  if (!/^\d+\.\d+\.\d+$/.test(version)) return false;
  return [...range.matchAll(/(>=|<=|>|<|=)?\s*(\d+(?:\.\d+)*)/g)].every(([, operator = "=", bound = ""]) => {
    const order = compare(version, bound);
    switch (operator) {
      case ">=":
        return order >= 0;
      case "<=":
        return order <= 0;
      case ">":
        return order > 0;
      case "<":
        return order < 0;
      default:
        return order === 0;
    }
  });
}

function compare(version: string, bound: string): number {
  const bounds = bound.split(".").map(Number);
  for (const [index, part] of version.split(".").map(Number).entries()) {
    const difference = part - (bounds[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
