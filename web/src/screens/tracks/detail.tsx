import type { ReactNode } from "react";
import { Link } from "wouter";
import type { RetaliationTrack, TalksTrack, VoteTrack } from "../../../../src/record/index.ts";
import { useWords } from "../../i18n/index.ts";
import { EvidenceLink, EvidenceList } from "../../incident/evidence.tsx";
import { IncidentList } from "../../incident/list.tsx";
import { Foreign } from "../../ui/foreign.tsx";
import { Icon, type IconName } from "../../ui/icon.tsx";
import { Names } from "../../ui/names.tsx";
import { Level } from "./level.tsx";
import { type Told, titleOf } from "./titles.ts";
import { Truce } from "./truce.tsx";

/** One track with everything that it rests on. */
export function Detail({ track }: { readonly track: Told }) {
  const words = useWords();
  const { title, about, foreign } = titleOf(track, words);
  return (
    <>
      <header>
        <h2 dir={foreign && "auto"}>{title}</h2>
        <p className="small quiet num">{about}</p>
      </header>
      {track.kind === "talks" && <Talks track={track} />}
      {track.kind === "truce" && <Truce track={track} />}
      {track.kind === "retaliation" && <Retaliation track={track} />}
      {track.kind === "level" && <Level track={track} />}
      {track.kind === "vote" && <Vote track={track} />}
    </>
  );
}

/** A part with a heading; nothing where there is nothing to say. */
export function Part(props: { readonly title: string; readonly n: number; readonly children: ReactNode }) {
  const { title, n, children } = props;
  return n === 0 ? null : (
    <section className="track-part">
      <h3>{title}</h3>
      {children}
    </section>
  );
}

const LOOKS: Readonly<Record<string, readonly [tone: string, icon: IconName]>> = {
  kept: ["good", "check"],
  late: ["warn", "warning"],
  passed: ["bad", "close"],
  pending: ["", "question"],
};

const byDay = (a: { readonly by: string }, b: { readonly by: string }) => (a.by < b.by ? -1 : a.by > b.by ? 1 : 0);

function Talks({ track }: { readonly track: TalksTrack }) {
  const { t, day } = useWords();
  const { rounds, topics, left_out, statements, deadlines } = track;
  return (
    <>
      <Part title={t("tracks.deadlines")} n={deadlines.length}>
        <ul className="deadlines">
          {[...deadlines].sort(byDay).map(({ what, by, state, met_by, evidence }) => (
            <li key={`${evidence.claim} ${by}`} className="card">
              <span className="row">
                <strong className="num">{t("tracks.by", { date: day(by) })}</strong>
                <span className={`tag ${LOOKS[state]![0]}`}>
                  <Icon name={LOOKS[state]![1]} size={13} />
                  {t(`tracks.deadline.${state}`)}
                </span>
                {met_by !== null && <Link href={`/incidents/${met_by}`}>{t("tracks.met")}</Link>}
              </span>
              {what !== evidence.quote && <Foreign text={what} />}
              <EvidenceLink of={evidence} />
            </li>
          ))}
        </ul>
      </Part>
      <Part title={t("tracks.rounds.title")} n={rounds.length}>
        <IncidentList ids={rounds.map(({ incident }) => incident)} label={t("tracks.rounds.title")} />
      </Part>
      <Part title={t("tracks.topics")} n={topics.length}>
        <ul className="topics">
          {topics.map(({ text, evidence }) => (
            <li key={text}>
              <Foreign as="strong" text={text} />
              <EvidenceList of={evidence} label={t("tracks.topics")} />
            </li>
          ))}
        </ul>
      </Part>
      <Part title={t("tracks.leftOut")} n={left_out.length}>
        <EvidenceList of={left_out} label={t("tracks.leftOut")} />
      </Part>
      <Part title={t("tracks.statements")} n={statements.length}>
        <ul className="topics">
          {statements.map(({ speaker, evidence }) => (
            <li key={evidence.claim}>
              {speaker === null ? (
                <span className="quiet">{t("value.unnamedSpeaker")}</span>
              ) : (
                <Names as="strong" of={[speaker]} />
              )}
              <EvidenceLink of={evidence} />
            </li>
          ))}
        </ul>
      </Part>
    </>
  );
}

function Retaliation({ track }: { readonly track: RetaliationTrack }) {
  const { t } = useWords();
  return (
    <>
      <p className="notice">{t(`tracks.basis.${track.basis}`)}</p>
      <Part title={t("tracks.answer")} n={1}>
        <IncidentList ids={[track.answer]} label={t("tracks.answer")} />
      </Part>
      <Part title={t("tracks.answered")} n={1}>
        {track.to === null ? (
          <p className="quiet">{t("tracks.answers.none")}</p>
        ) : (
          <IncidentList ids={[track.to]} label={t("tracks.answered")} />
        )}
      </Part>
      <Part title={t("tracks.words")} n={track.evidence.length}>
        <EvidenceList of={track.evidence} label={t("tracks.words")} />
      </Part>
    </>
  );
}

function Vote({ track }: { readonly track: VoteTrack }) {
  const { t } = useWords();
  return (
    <>
      <Part title={t("tracks.theVote")} n={1}>
        <IncidentList ids={[track.incident]} label={t("tracks.theVote")} />
      </Part>
      <Part title={t("tracks.figures")} n={track.figures.length}>
        <EvidenceList of={track.figures} label={t("tracks.figures")} />
      </Part>
      <Part title={t("tracks.words")} n={track.evidence.length}>
        <EvidenceList of={track.evidence} label={t("tracks.words")} />
      </Part>
    </>
  );
}
