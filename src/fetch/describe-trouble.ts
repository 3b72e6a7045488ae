/** What stood in the way of an answer, in words, and whether it may pass by itself. */

export interface Trouble {
  /** "connection reset": fits into "Unexpected … from HOST". */
  readonly met: string;
  readonly hint: string;
  /** True where the same request may succeed a moment later. */
  readonly mayPass: boolean;
}

/** @throws the error itself where it is not the network's: a bug must be seen */
export function describeTrouble(error: unknown): Trouble {
  const code = codeOf(error);
  if (code === null) throw error;
  const known = KNOWN.get(code);
  if (known) return known;
  if (/^(?:CERT_|ERR_TLS|ERR_SSL|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_|HOSTNAME_MISMATCH)/.test(code))
    return badCertificate(code);
  if (code.startsWith("HPE_")) return { met: `malformed HTTP (${code})`, hint: SERVER, mayPass: false };
  if (code.startsWith("Z_") || code.startsWith("ERR_"))
    return { met: `damaged compressed body (${code})`, hint: SERVER, mayPass: false };
  return { met: `network error ${code}`, hint: LATER, mayPass: true };
}

/** The innermost code: a wrapper's says less. */
function codeOf(error: unknown): string | null {
  if (!(error instanceof Error)) return null;
  const inner = error.cause === undefined || error.cause === error ? null : codeOf(error.cause);
  if (inner !== null) return inner;
  return "code" in error && typeof error.code === "string" ? error.code : null;
}

const LATER = "The next run tries again; if it stays so for days, check the address of the source.";
const SERVER = "The server is at fault; the next run tries again.";

function passing(met: string, hint = LATER): Trouble {
  return { met, hint, mayPass: true };
}

const NO_SUCH_NAME: Trouble = {
  met: "unknown host name",
  hint: "Check the spelling of the address in the source; the site may have moved.",
  mayPass: false,
};

const KNOWN: ReadonlyMap<string, Trouble> = new Map([
  ["ENOTFOUND", NO_SUCH_NAME],
  ["ENODATA", NO_SUCH_NAME],
  ["EAI_AGAIN", passing("silence of the name server")],
  ["ECONNREFUSED", passing("refused connection")],
  ["ECONNRESET", passing("reset connection")],
  ["EPIPE", passing("reset connection")],
  ["UND_ERR_SOCKET", passing("closed connection")],
  ["UND_ERR_ABORTED", passing("closed connection")],
  ["ERR_STREAM_PREMATURE_CLOSE", passing("closed connection")],
  ["UND_ERR_RES_CONTENT_LENGTH_MISMATCH", passing("body of another length than announced")],
  ["ETIMEDOUT", passing("silence")],
  ["UND_ERR_CONNECT_TIMEOUT", passing("silence when connecting")],
  ["UND_ERR_HEADERS_TIMEOUT", passing("silence after the request")],
  ["UND_ERR_BODY_TIMEOUT", passing("silence within the body")],
  ["DEADLINE", passing("slowness past the deadline")],
  ["EHOSTUNREACH", passing("unreachable host")],
  ["ENETUNREACH", passing("unreachable network", "Check this machine's own connection.")],
  ["UND_ERR_HEADERS_OVERFLOW", { met: "headers beyond 16 KiB", hint: SERVER, mayPass: false }],
  ["Z_BUF_ERROR", passing("cut-off compressed body", SERVER)],
]);

function badCertificate(code: string): Trouble {
  const hint = "The site's certificate is wrong or expired, or its chain is incomplete; http:// may still answer.";
  return { met: `certificate that does not hold (${code})`, hint, mayPass: false };
}
