/** Whether reading a JSON number changes it: it has more digits than a number of JavaScript holds. */
export function isInexact(literal: string): boolean {
  // What has few digits is kept, and so it is for nearly all.
  return literal.length > 15 && decimal(literal) !== decimal(String(Number(literal)));
}

/** A number by its digits and the power of ten they are multiplied with, the same for `1.50e3` and `1500`. */
function decimal(literal: string): string {
  const [, sign = "", whole = "", fraction = "", power = "0"] =
    /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/.exec(literal) ?? [];
  const digits = `${whole}${fraction}`.replace(/^0+/, "");
  const significant = digits.replace(/0+$/, "");
  if (significant === "") return "0";
  return `${sign}${significant}e${Number(power) - fraction.length + digits.length - significant.length}`;
}
