/**
 * Words for what a payment or a bank asks a caller to keep to themselves, in English, German, Spanish and French:
 * cards and their codes, PINs and passwords, account and social security numbers.
 */
const words: readonly (readonly [what: string, pattern: RegExp])[] = [
  [
    "a card number",
    /\b(credit|debit|bank|payment|charge)[\s-]*cards?\b|\bcard[\s-]*(number|no\b|digits)|\bdigits? of (your|the) card\b/,
  ],
  ["a card number", /kreditkarte|kartennummer|\btarjetas?\b|carte (bancaire|de cr[ée]dit)|num[ée]ro de carte/],
  [
    "a card's security code",
    /\bcvv2?\b|\bcvc2?\b|\bcv2\b|\bcsc\b|(?<!social )\bsecurity (code|number)\b|verification value|three digits on the back/,
  ],
  ["a card's security code", /pr[üu]f(ziffer|nummer)|sicherheitscode|c[óo]digo de seguridad|cryptogramme/],
  ["a card's expiry date", /\bexpir(y|ation)\b|ablaufdatum|fecha de (caducidad|vencimiento)|date d.expiration/],
  [
    "a PIN",
    /\bpins?\b|\bp\.? i\.? n\b|\bpin[\s-]?(code|number)\b|\bpass ?(code|word)\b|\baccess code\b|geheimzahl|passwort|contrase[ñn]a|\bclave\b|code secret/,
  ],
  [
    "an account number",
    /\baccount (number|no\b)|\brouting number\b|\bsort code\b|\biban\b|kontonummer|n[úu]mero de cuenta|num[ée]ro de compte/,
  ],
  [
    "a social security number",
    /\bsocial security\b|\bssn\b|\btax(payer)? id|sozialversicherungsnummer|seguridad social|s[ée]curit[ée] sociale/,
  ],
];

/** What a text, or the name of a block, attribute or slot, asks for that is to be kept secret; undefined for nothing. */
export function secretAskedFor(text: string): string | undefined {
  const plain = text
    .replace(/<[^>]*>/g, " ")
    .replace(/([a-z0-9])([A-Z])/g, "$1 $2")
    .replace(/[_-]+/g, " ")
    .toLowerCase();
  return words.find(([, pattern]) => pattern.test(plain))?.[0];
}
