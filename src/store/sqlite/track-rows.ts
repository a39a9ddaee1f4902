import type { ActorTrack, Evidence, Named, Track } from "../../record/index.ts";
import { formsOf } from "./names.ts";

/** Turns ids and quotes into numbers of the record, and back. */
export interface Coder {
  claimOf(document: string, claim: string): number;
  incidentOf(id: string): number | undefined;
}
export interface Decoder {
  evidence(claim: number, start: number, end: number): Evidence;
  incident(seq: number): string;
}

/** Stands before the number of an incident; no text of an article is a field that begins so. */
const INCIDENT = "\u0001";

/** The number of an incident as a packed track writes it. */
export const incidentNumber = (packed: string) => Number(packed.slice(INCIDENT.length));

const isEvidence = (value: unknown): value is Evidence =>
  typeof value === "object" && value !== null && "claim" in value && "document" in value && "quote" in value;

/** A track as JSON, in which pieces of evidence are `[claim, start, end]` and incidents are numbers. */
export function packTrack(track: Track, coder: Coder): { readonly json: string; readonly incidents: number[] } {
  const incidents = new Set<number>();
  const json = JSON.stringify(track, (key, value: unknown) => {
    if (key === "id") return undefined;
    if (isEvidence(value)) return [coder.claimOf(value.document, value.claim), value.start, value.end];
    if (typeof value !== "string") return value;
    const seq = /^i[0-9a-f]{16}$/.test(value) ? coder.incidentOf(value) : undefined;
    if (seq === undefined) return value;
    incidents.add(seq);
    return `${INCIDENT}${seq}`;
  });
  return { json, incidents: [...incidents] };
}

/** The fields that hold evidence; elsewhere a list of three numbers is one of numbers. */
const EVIDENCE = new Set(["evidence", "said", "left_out", "held", "figures"]);

export function unpackTrack(packed: unknown, id: string, decoder: Decoder): Track {
  const made = (value: unknown, inEvidence: boolean): unknown => {
    if (typeof value === "string") {
      return value.startsWith(INCIDENT) ? decoder.incident(incidentNumber(value)) : value;
    }
    if (Array.isArray(value)) {
      if (inEvidence && typeof value[0] === "number") {
        const [claim, start, end] = value as [number, number, number];
        return decoder.evidence(claim, start, end);
      }
      return value.map((one) => made(one, inEvidence));
    }
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, made(inner, EVIDENCE.has(key))]));
  };
  const { kind, ...rest } = made(packed, false) as Record<string, unknown>;
  return { kind, id, ...rest } as unknown as Track;
}

/** What a track is found by: its names and topics. */
export function trackForms(track: Track): string {
  const names = namesOf(track).filter((name): name is string => name !== null);
  return [...new Set(names.map(formsOf))].join("|");
}

const both = (of: Named | null) => (of === null ? [] : [of.name, of.name_en]);

function namesOf(track: Track): readonly (string | null)[] {
  switch (track.kind) {
    case "talks":
      return [
        ...track.parties.flatMap(both),
        ...track.topics.map(({ text }) => text),
        ...track.rounds.flatMap(({ place }) => both(place)),
      ];
    case "truce":
      return track.parties.flatMap(both);
    case "retaliation":
      return [];
    case "level":
      return [...both(track.of), ...both(track.where)];
    case "vote":
      return track.body.flatMap(both);
    case "actor":
      return [track.name, track.name_en, track.entity, ...track.aliases];
    case "source":
      return both(track);
  }
}

const DIGITS = 7;
/** Greater numbers first, none last. */
const descending = (n: number) => (n === 0 ? "~" : String(10 ** DIGITS - n).padStart(DIGITS, "0"));

/** Order of tracks of one kind: by date, undated ones last; actors and sources by how much is told of them. */
export function trackOrder(track: Track): string {
  switch (track.kind) {
    case "talks":
      return `${descending(track.rounds.length)} ${track.rounds[0]?.date?.from ?? "~"}`;
    case "truce":
      return `${descending(track.broken.length)} ${track.declared?.from ? 0 : 1} ${track.parties.length > 0 ? 0 : 1} ${track.declared?.from ?? "~"}`;
    case "vote":
      return track.date?.from ?? "~";
    case "level":
      return descending(track.points.length);
    case "actor":
      return descending(weightOf(track));
    case "source":
      return descending(track.documents + track.claims);
    case "retaliation":
      return "";
  }
}

const weightOf = ({ did, suffered, said }: ActorTrack) => did.length + suffered.length + said.length;
