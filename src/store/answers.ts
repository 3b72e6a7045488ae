/** Answers: what each address said last, as validators of the next conditional request. */
import { z } from "zod";
import { Answer, type ArchivedPlace } from "../model/answer.ts";
import { getArchivedPlace, saveArchivedPlace } from "./archived-places.ts";
import type { Database } from "./open-database.ts";
import { prepareOnce } from "./prepare-once.ts";
import { transact } from "./transact.ts";

/** @param askedUrl the address as it is asked for: redirects may lead elsewhere */
export function saveAnswer(db: Database, askedUrl: string, answer: Answer): void {
  transact(db, () => {
    const archivedId = answer.archived === null ? null : saveArchivedPlace(db, answer.archived);
    const { url, etag, lastModified, hash, fetchedAt } = answer;
    prepareOnce(
      db,
      `INSERT INTO answer (asked_url, url, etag, last_modified, hash, fetched_at, archived_id)
       VALUES (:askedUrl, :url, :etag, :lastModified, :hash, :fetchedAt, :archivedId)
       ON CONFLICT (asked_url) DO UPDATE SET
         url = excluded.url, etag = excluded.etag, last_modified = excluded.last_modified, hash = excluded.hash,
         fetched_at = excluded.fetched_at, archived_id = excluded.archived_id`,
    ).run({ askedUrl, url, etag, lastModified, hash, fetchedAt, archivedId });
  });
}

export function getAnswer(db: Database, askedUrl: string): Answer | null {
  const row = prepareOnce(
    db,
    `SELECT url, etag, last_modified AS lastModified, hash, fetched_at AS fetchedAt, archived_id AS archivedId
       FROM answer
       WHERE asked_url = :askedUrl`,
  ).get({ askedUrl });
  if (row === undefined) return null;
  const { archivedId, ...answer } = AnswerRow.parse(row);
  const archived: ArchivedPlace | null = archivedId === null ? null : getArchivedPlace(db, archivedId);
  return { ...answer, archived };
}

const AnswerRow = Answer.omit({ archived: true }).extend({ archivedId: z.number().nullable() });
