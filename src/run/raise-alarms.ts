/** What no single page can say: a source that has fallen silent, a profile that has stopped to fit. */
import type { Issue } from "../model/issue.ts";
import { AlarmSettings, type Source } from "../model/pipeline.ts";
import type { Database } from "../store/open-database.ts";
import { sourceHistory, type RunSource } from "../store/run-sources.ts";
import type { Desk } from "./desk.ts";

const DAY_MS = 86_400_000;
/** A profile is not judged by fewer pages. */
const LEAST_PAGES = 3;

/** @param now ISO instant */
export function raiseAlarms({ db, pipeline, report }: Desk, now: string): Issue[] {
  const { silentDays, unmatchedPercent } = AlarmSettings.parse(pipeline.alarms ?? {});
  return report.sources.flatMap((counts) => {
    const source = pipeline.sources.find(({ id }) => id === counts.source);
    if (source === undefined) return [];
    return [...silence(db, source, silentDays, now), ...misfit(source, counts, unmatchedPercent)];
  });
}

function silence(db: Database, source: Source, silentDays: number, now: string): Issue[] {
  const announces = [source.feeds, source.sitemaps, source.listings].some((ways) => (ways?.length ?? 0) > 0);
  if (!announces) return [];
  const { since, lastNew } = sourceHistory(db, source.id);
  const last = lastNew ?? since;
  if (last === null || Date.parse(now) - Date.parse(last) < silentDays * DAY_MS) return [];
  const told = lastNew === null ? `anything new since its first run` : `anything new since`;
  return [
    {
      code: "silent-source",
      stage: "run",
      subject: source.id,
      message: `Unexpected silence of source "${source.id}", expected ${told} ${last.slice(0, 10)}`,
      hint: `Open ${source.url ?? "the site"} and compare its feeds and lists with ${profileFile(source)}; dti sources check --only ${source.id}`,
    },
  ];
}

function misfit(source: Source, { profileFits, profileFails }: RunSource, unmatchedPercent: number): Issue[] {
  const pages = profileFits + profileFails;
  if (profileFails < LEAST_PAGES || profileFails * 100 < pages * unmatchedPercent) return [];
  return [
    {
      code: "profile-stopped-matching",
      stage: "parse",
      subject: source.id,
      message: `Unexpected ${profileFails} of ${pages} pages of "${source.id}" that its profile does not fit, expected fewer than ${unmatchedPercent} %`,
      hint: `The site has a new layout: compare a page with ${profileFile(source)}. Until then the generic reader reads it.`,
    },
  ];
}

function profileFile({ site }: Source): string {
  return site === undefined ? "the pipeline" : `pipelines/sites/${site}.yaml`;
}
