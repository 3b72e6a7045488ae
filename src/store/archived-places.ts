/** Where archived answers lie: a row for each record of the WARC files that a page or an answer refers to. */
import { z } from "zod";
import { ArchivedPlace } from "../model/answer.ts";
import type { Database } from "./open-database.ts";
import { prepareOnce } from "./prepare-once.ts";

const Id = z.strictObject({ id: z.number() });

/** @returns the id that pages and answers name it by */
export function saveArchivedPlace(db: Database, place: ArchivedPlace): number {
  const known = prepareOnce(
    db,
    `SELECT archived_id AS id FROM archived WHERE file = :file AND byte_offset = :offset`,
  ).get({ file: place.file, offset: place.offset });
  if (known !== undefined) return Id.parse(known).id;
  const row = prepareOnce(
    db,
    `INSERT INTO archived (file, byte_offset, byte_length, digest, record_id)
       VALUES (:file, :offset, :length, :digest, :recordId)
       RETURNING archived_id AS id`,
  ).get(place);
  return Id.parse(row).id;
}

export function getArchivedPlace(db: Database, id: number): ArchivedPlace | null {
  const row = prepareOnce(
    db,
    `SELECT file, byte_offset AS offset, byte_length AS length, digest, record_id AS recordId
       FROM archived
       WHERE archived_id = :id`,
  ).get({ id });
  return row === undefined ? null : ArchivedPlace.parse(row);
}
