const paths = {
  send: "M4 12 3.2 4.6c-.1-.9.8-1.6 1.6-1.2l16 7.6c.8.4.8 1.6 0 2l-16 7.6c-.8.4-1.7-.3-1.6-1.2L4 12Zm0 0h8",
  attach: "m20 11.5-8.1 8.1a5.2 5.2 0 0 1-7.4-7.4l8.2-8.1a3.5 3.5 0 0 1 5 4.9l-8.3 8.2a1.7 1.7 0 0 1-2.4-2.4l7.6-7.5",
  soundOn: "M4 9.5v5h3.5L12 19V5L7.500 9.5H4Zm12-1.200a5 5 0 0 1 0 7.400M18.800 5.500a9 9 0 0 1 0 13",
  soundOff: "M4 9.5v5h3.5L12 19V5L7.500 9.5H4Zm12.500.500 4 4m0-4-4 4",
  down: "M12 5v14m0 0 6-6m-6 6-6-6",
  file: "M14 3H7a2 2 0 0 0-2 2v14a2 2 0 0 0 2 2h10a2 2 0 0 0 2-2V8l-5-5Zm0 0v5h5",
} as const;

/** A picture that repeats what stands beside it, or what its button is named. */
export function Icon({ name }: { readonly name: keyof typeof paths }) {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={paths[name]} />
    </svg>
  );
}
