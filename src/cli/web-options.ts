/** How the commands of the command line ask the web: who asks, and with which clock and chance. */
import { systemClock } from "../fetch/clock.ts";
import type { Pipeline } from "../model/pipeline.ts";
import { UserError } from "../model/user-error.ts";
import type { WebOptions } from "../run/open-web.ts";
import { archiveFolder } from "./archive-folder.ts";

/**
 * @param about contact: of --contact; file: the pipeline's, for messages; allowsLoopback: for tests alone
 * @throws UserError where nobody says who asks
 */
export function webOptions(
  pipeline: Pipeline,
  about: { contact: string | undefined; file: string; version: string; database: string; allowsLoopback: boolean },
): WebOptions {
  const contact = about.contact ?? pipeline.fetch?.contact;
  if (contact === undefined)
    throw new UserError(
      `Unexpected absence of fetch.contact in ${about.file}, expected an address at which a site can reach you`,
      `Write “contact: you@example.org” under fetch in ${about.file}, or give --contact you@example.org`,
    );
  if (!/^(?:https?:\/\/\S+\.\S+|[^@\s]+@[^@\s]+\.[^@\s]+)$/.test(contact))
    throw new UserError(
      `Unexpected "${contact}" for --contact, expected a mail address or an http or https address`,
      "For example --contact you@example.org",
    );
  const isPage = /^https?:/.test(contact);
  return {
    userAgent: `dti-facts/${about.version} (${isPage ? "+" : ""}${contact})`,
    archiveFolder: archiveFolder(about.database, pipeline),
    clock: systemClock,
    random: Math.random,
    allowLoopback: about.allowsLoopback,
  };
}
