// cdktf takes a stack trace for every token that it makes. With source maps, which tsx switches on, they cost a fifth of a
// synthesis, and nobody reads them. A bug of ours then shows the lines of the JavaScript that ran.
process.setSourceMapsEnabled(false);
