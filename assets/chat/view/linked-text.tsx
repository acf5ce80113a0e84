import { linkify } from "../messages/linkify";

/** A message's text with its links; everything else stands as it was written. */
export function LinkedText({ text }: { readonly text: string }) {
  return (
    <>
      {linkify(text).map(({ text: part, href }, index) =>
        href === undefined ? (
          part
        ) : (
          <a key={`${index}`} href={href} target="_blank" rel="noopener noreferrer">
            {part}
          </a>
        ),
      )}
    </>
  );
}
