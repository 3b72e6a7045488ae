/**
 * Everything that a run needs, looked at one by one and nothing changed: program, configuration, database, folders,
 * room, clock. `bad` is what would stop a run or lose something; `doubtful` is what a person should know.
 */
import { accessSync, constants, existsSync, statSync } from "node:fs";
import { statfs } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import type { Pipeline } from "../model/pipeline.ts";
import { UserError } from "../model/user-error.ts";
import { examineDatabase, sqliteVersion } from "../store/examine-database.ts";
import { archiveFolder } from "./archive-folder.ts";
import { asksTheWeb } from "./asks-the-web.ts";
import { DEFAULT_DATABASE } from "./options.ts";
import { readPipeline } from "./read-pipeline.ts";

export interface Finding {
  readonly about: string;
  readonly state: "good" | "doubtful" | "bad";
  readonly told: string;
  readonly hint: string | null;
}

export interface Surroundings {
  /** A pipeline; null where none was named. */
  readonly file: string | null;
  /** Of --db; null where it was not given: the pipeline's. */
  readonly database: string | null;
  /** Of --contact. */
  readonly contact: string | null;
  readonly nodeVersion: string;
  /** ISO instant. */
  readonly now: string;
}

export async function examineSurroundings(about: Surroundings): Promise<Finding[]> {
  const { finding, pipeline } = lookAtPipeline(about);
  const database = about.database ?? pipeline?.database ?? DEFAULT_DATABASE;
  return [
    lookAtNode(about.nodeVersion),
    lookAtDriver(),
    lookAtAlphabets(),
    finding,
    ...lookAtDatabase(database, about.now),
    lookAtFolder("archive", archiveFolder(database, pipeline ?? {})),
    ...(pipeline?.reports === undefined ? [] : [lookAtFolder("reports", pipeline.reports)]),
    await lookAtRoom(database),
    lookAtClock(about.now),
  ];
}

function good(about: string, told: string): Finding {
  return { about, state: "good", told, hint: null };
}

function lookAtNode(version: string): Finding {
  const [major = 0, minor = 0] = version.replace(/^v/, "").split(".").map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return good("Node.js", version);
  return {
    about: "Node.js",
    state: "bad",
    told: `Unexpected version ${version}, expected 20.19 or later`,
    hint: "Install a newer Node.js, then `npm ci` again where dti-facts is",
  };
}

function lookAtDriver(): Finding {
  try {
    return good("SQLite", sqliteVersion());
  } catch (cause) {
    return {
      about: "SQLite",
      state: "bad",
      told: `Unexpected failure of better-sqlite3 (${reasonOf(cause)}), expected a driver built for this Node.js`,
      hint: "Run `npm rebuild better-sqlite3` where dti-facts is installed",
    };
  }
}

/** A Node.js built with a small ICU reads old pages as question marks. */
function lookAtAlphabets(): Finding {
  const bytes = Uint8Array.of(0x54, 0x69, 0xea, 0xec, 0x6e); // “Tiến” in windows-1258: an ê, then an acute of its own
  let read;
  try {
    read = new TextDecoder("windows-1258").decode(bytes).normalize("NFC");
  } catch (cause) {
    read = reasonOf(cause);
  }
  if (read === "Tiến") return good("encodings", "windows-1258 and the others of ICU");
  return {
    about: "encodings",
    state: "bad",
    told: `Unexpected “${read}” from windows-1258, expected “Tiến”`,
    hint: "Use a Node.js with full ICU: those of nodejs.org and of Debian have it",
  };
}

function lookAtPipeline({ file, contact }: Surroundings): { finding: Finding; pipeline: Pipeline | null } {
  if (file === null)
    return { finding: good("pipeline", "none named; dti doctor PIPELINE.yaml looks at one"), pipeline: null };
  try {
    const { pipeline } = readPipeline(file);
    const count = pipeline.sources.length;
    const finding: Finding =
      asksTheWeb(pipeline) && (contact ?? pipeline.fetch?.contact ?? null) === null
        ? {
            about: "pipeline",
            state: "bad",
            told: `Unexpected absence of fetch.contact in ${file}, expected an address at which a site can reach you`,
            hint: `Write “contact: you@example.org” under fetch in ${file}, or give --contact`,
          }
        : good("pipeline", `${pipeline.name}: ${count} ${count === 1 ? "source" : "sources"}`);
    return { finding, pipeline };
  } catch (cause) {
    if (!(cause instanceof UserError)) throw cause;
    return { finding: { about: "pipeline", state: "bad", told: cause.message, hint: cause.hint }, pipeline: null };
  }
}

const NIGHT_AND_A_HALF_MS = 36 * 3_600_000;

function lookAtDatabase(path: string, now: string): Finding[] {
  if (!existsSync(path))
    return [lookAtFolder("database", dirname(path), `${path}: not there yet, the first run makes it`)];
  try {
    const { damage, newestRun, isHeld } = examineDatabase(path);
    const [first] = damage;
    if (first !== undefined)
      return [
        {
          about: "database",
          state: "bad",
          told: `Unexpected damage in "${path}" (${first}), expected a whole database`,
          hint: "Go back to a copy, or move the file away: `dti run --offline` makes it anew from the archive",
        },
      ];
    const database = good("database", `${path}: whole`);
    if (newestRun === null) return [database];
    const { id, status, startedAt } = newestRun;
    const since = `run ${id}, ${startedAt.slice(0, 16).replace("T", " ")} UTC`;
    if (status === "running" && isHeld) return [database, { ...good("last run", `${since}: at work now`) }];
    if (status === "running")
      return [
        database,
        {
          about: "last run",
          state: "doubtful",
          told: `${since}: cut off`,
          hint: "The next run goes on where it stopped",
        },
      ];
    if (status === "failed")
      return [
        database,
        { about: "last run", state: "doubtful", told: `${since}: failed`, hint: "`dti issues` and the log say why" },
      ];
    const isOld = Date.parse(now) - Date.parse(startedAt) > NIGHT_AND_A_HALF_MS;
    return [
      database,
      isOld
        ? {
            about: "last run",
            state: "doubtful",
            told: `${since}: long ago`,
            hint: "Is the timer on? deploy/README.md",
          }
        : good("last run", `${since}: done`),
    ];
  } catch (cause) {
    if (!(cause instanceof UserError)) throw cause;
    return [{ about: "database", state: "bad", told: cause.message, hint: cause.hint }];
  }
}

/** The folder itself, or the nearest above it that is there: below that one it will be made. */
function lookAtFolder(about: string, folder: string, told = folder): Finding {
  let nearest = resolve(folder);
  while (!existsSync(nearest) && dirname(nearest) !== nearest) nearest = dirname(nearest);
  try {
    if (!statSync(nearest).isDirectory()) throw new Error("not a folder");
    accessSync(nearest, constants.W_OK);
    return good(about, told);
  } catch (cause) {
    return {
      about,
      state: "bad",
      told: `Unexpected refusal to write "${nearest}" (${reasonOf(cause)}), expected a folder that can be written`,
      hint: "Change its owner or permissions, or name another place in the pipeline",
    };
  }
}

const GIGABYTE = 1e9;

async function lookAtRoom(database: string): Promise<Finding> {
  let nearest = resolve(database);
  while (!existsSync(nearest)) nearest = dirname(nearest);
  const { bavail, bsize } = await statfs(nearest);
  const free = bavail * bsize;
  const told = `${(free / GIGABYTE).toFixed(1)} GB free`;
  if (free >= 5 * GIGABYTE) return good("room", told);
  return {
    about: "room",
    state: free < 0.5 * GIGABYTE ? "bad" : "doubtful",
    told,
    hint: "A night of the shipped pipeline archives some hundred megabytes: free some space, or move the archive",
  };
}

function lookAtClock(now: string): Finding {
  const local = new Intl.DateTimeFormat("en-GB", {
    timeZone: "Asia/Ho_Chi_Minh",
    dateStyle: "medium",
    timeStyle: "short",
  }).format(new Date(now));
  if (now >= "2025") return good("clock", `${local} in Vietnam`);
  return {
    about: "clock",
    state: "bad",
    told: `Unexpected year ${now.slice(0, 4)}, expected the present one`,
    hint: "Set the machine's clock: dates of publication are judged by it",
  };
}

function reasonOf(cause: unknown): string {
  if (cause instanceof Error && "code" in cause) return String(cause.code);
  return cause instanceof Error ? cause.message : String(cause);
}
