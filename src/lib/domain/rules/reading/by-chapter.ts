import { idleRules } from '../idle-rules';
import { draftedRules } from '../schema/rule-draft';
import { ruleChapters, type RuleChapter, type RuleDocument } from '../schema/rule-document';
import type { UnfinishedRules } from '../schema/unfinished-rules';
import { readRules, type RuleReading } from './read-rules';

export interface ChapterReading {
	readonly chapter: RuleChapter;
	/** The rules that say something. */
	readonly said: readonly RuleReading[];
	/** The rules about which the written rules are silent. */
	readonly silent: readonly RuleReading[];
	/** The rules that cannot apply because of what another one says. */
	readonly idle: readonly RuleReading[];
}

/** Whether the written rules leave this one to custom. */
export function isSilent({ says }: Pick<RuleReading, 'says'>): boolean {
	return says.every(({ code }) => code === 'notRegulated');
}

/**
 * The rules chapter by chapter, what is not regulated and what cannot apply apart: nobody reads the same sentence
 * thirty times, nor how written votes are counted where there are none.
 */
export function readByChapter(document: RuleDocument | UnfinishedRules): readonly ChapterReading[] {
	const readings = readRules(document);
	const idle = idleRules(draftedRules(document));
	return ruleChapters.map((chapter) => {
		const own = readings.filter(({ path }) => path.startsWith(`${chapter}.`));
		const applying = own.filter(({ path }) => !idle.has(path));
		return {
			chapter,
			said: applying.filter((reading) => !isSilent(reading)),
			silent: applying.filter(isSilent),
			idle: own.filter(({ path }) => idle.has(path))
		};
	});
}
