/**
 * Opens connections for undici, to checked addresses only. A name is resolved once for a connection; where any of its
 * addresses is not of the public Internet the connection is refused before anything is sent, and the addresses that
 * were checked are the ones dialled: a name that answers otherwise the second time (DNS rebinding) gains nothing.
 * Trap: a `lookup` option would not do, for net.connect does not call it where the host is an address already.
 */
import { lookup } from "node:dns/promises";
import { isIP } from "node:net";
import { buildConnector } from "undici";
import type { Dial, Resolve, ResolvedAddress } from "./fetcher.ts";
import { isAllowedAddress } from "./guard-address.ts";

export interface GuardOptions {
  readonly allowLoopback: boolean;
  readonly resolve: Resolve;
  readonly dial: Dial;
  /** Told of every connection that was made: for the archive. */
  readonly onConnected: (origin: string, address: string) => void;
}

/** The error of a connection that was not attempted. */
export class RefusedAddressError extends Error {
  /** Not one of undici's own codes: those it keeps to itself and tries again. */
  readonly code = "REFUSED_ADDRESS";

  constructor(
    readonly hostname: string,
    readonly address: string,
  ) {
    super(`refused to connect to ${address}`);
    this.name = "RefusedAddressError";
  }
}

export function createGuardedConnector(options: GuardOptions): buildConnector.connector {
  return (wish, callback) => {
    const hostname = wish.hostname.replace(/^\[|\]$/g, "");
    const protocol = wish.protocol === "https:" ? "https:" : "http:";
    const port = wish.port === "" ? (protocol === "https:" ? 443 : 80) : Number(wish.port);
    const dialNext = (addresses: readonly ResolvedAddress[], at: number, last: Error): void => {
      const address = addresses[at]?.address;
      if (address === undefined) {
        callback(last, null);
        return;
      }
      options.dial({ address, port, protocol, hostname }, (error, socket) => {
        if (error ?? !socket) {
          dialNext(addresses, at + 1, error ?? last);
          return;
        }
        options.onConnected(`${wish.protocol}//${wish.host ?? wish.hostname}`, address);
        callback(null, socket);
      });
    };
    checkedAddresses(hostname, options).then(
      (addresses) => {
        dialNext(addresses, 0, new Error(`no address for ${hostname}`));
      },
      (cause: unknown) => {
        callback(cause instanceof Error ? cause : new Error(String(cause)), null);
      },
    );
  };
}

/** A server behind a name has a few addresses; trying more would only take longer to say the same. */
const MOST_DIALLED = 4;

async function checkedAddresses(hostname: string, options: GuardOptions): Promise<readonly ResolvedAddress[]> {
  const family = isIP(hostname);
  const addresses =
    family === 4 || family === 6 ? [{ address: hostname, family } as const] : await options.resolve(hostname);
  if (addresses.length === 0) throw Object.assign(new Error(`no address for ${hostname}`), { code: "ENOTFOUND" });
  const forbidden = addresses.find(({ address }) => !isAllowedAddress(address, options.allowLoopback));
  if (forbidden) throw new RefusedAddressError(hostname, forbidden.address);
  return addresses.slice(0, MOST_DIALLED);
}

export const resolveBySystem: Resolve = async (hostname) => {
  const found = await lookup(hostname, { all: true });
  return found.map(({ address, family }) => ({ address, family: family === 6 ? 6 : 4 }));
};

/** TCP, and TLS with the certificate checked against the name. */
export function createDial(timeoutMs: number): Dial {
  const connect = buildConnector({ timeout: timeoutMs });
  return ({ address, port, protocol, hostname }, done) => {
    const servername = isIP(hostname) ? {} : { servername: hostname };
    connect(
      { hostname: address, host: hostname, protocol, port: String(port), ...servername },
      (...[error, socket]) => {
        done(error, socket);
      },
    );
  };
}
