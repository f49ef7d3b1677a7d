import { bodyRulesSchema } from '../schema/body-rules';
import { fundingProfileSchema } from '../schema/funding-profile';
import { circulationRulesSchema, meetingRulesSchema } from '../schema/meeting-rules';
import { opennessSchema, otherMotionsSchema } from '../schema/other-motions';
import type { Rule, Source } from '../schema/rule';
import type { RuleDocument, RulePath } from '../schema/rule-document';
import type { UnfinishedRules } from '../schema/unfinished-rules';
import { bodyReaders, type BodySaid } from './body';
import { fundingReaders, type FundingSaid } from './funding';
import {
	circulationReaders,
	meetingsReaders,
	type CirculationSaid,
	type MeetingsSaid
} from './meetings';
import { opennessReaders, type OpennessSaid } from './openness';
import { otherMotionsReaders, type OtherMotionsSaid } from './other-motions';

/** One sentence to be: its code, and the values of the rule that stand in it. */
export type Said =
	BodySaid | FundingSaid | OtherMotionsSaid | MeetingsSaid | CirculationSaid | OpennessSaid;

/** What one rule says, where that is written, and whether the body chose it. */
export interface RuleReading {
	readonly path: RulePath;
	readonly says: readonly Said[];
	readonly source: Source;
	readonly chosenByBody: boolean;
}

interface Chapter<V, N extends keyof V> {
	readonly rules: { readonly [K in keyof V]?: Rule<V[K]> | undefined };
	readonly readers: { readonly [K in keyof V]: (value: V[K]) => readonly Said[] };
	/** In the order of the schema: as a person asks. */
	readonly names: readonly N[];
	readonly pathOf: (name: N) => RulePath;
}

function readChapter<V, N extends keyof V>(chapter: Chapter<V, N>): readonly RuleReading[] {
	const { rules, readers, names, pathOf } = chapter;
	return names.flatMap((name) => {
		const rule = rules[name];
		return rule === undefined ? [] : [read(pathOf(name), rule, readers[name])];
	});
}

function read<V>(
	path: RulePath,
	{ value, source, chosenByBody }: Rule<V>,
	reader: (value: V) => readonly Said[]
): RuleReading {
	return { path, says: reader(value), source, chosenByBody };
}

/**
 * Every rule of a document in plain words to be; generated from the values, never stored. Rules that a framework
 * leaves to the bodies are not there and say nothing.
 */
export function readRules(document: RuleDocument | UnfinishedRules): readonly RuleReading[] {
	return [
		...readChapter({
			rules: document.body ?? {},
			readers: bodyReaders,
			names: bodyRulesSchema.keyof().options,
			pathOf: (name) => `body.${name}`
		}),
		...readChapter({
			rules: document.funding ?? {},
			readers: fundingReaders,
			names: fundingProfileSchema.keyof().options,
			pathOf: (name) => `funding.${name}`
		}),
		...readChapter({
			rules: document.otherMotions ?? {},
			readers: otherMotionsReaders,
			names: otherMotionsSchema.keyof().options,
			pathOf: (name) => `otherMotions.${name}`
		}),
		...readChapter({
			rules: document.meetings ?? {},
			readers: meetingsReaders,
			names: meetingRulesSchema.keyof().options,
			pathOf: (name) => `meetings.${name}`
		}),
		...readChapter({
			rules: document.circulation ?? {},
			readers: circulationReaders,
			names: circulationRulesSchema.keyof().options,
			pathOf: (name) => `circulation.${name}`
		}),
		...readChapter({
			rules: document.openness ?? {},
			readers: opennessReaders,
			names: opennessSchema.keyof().options,
			pathOf: (name) => `openness.${name}`
		})
	];
}
