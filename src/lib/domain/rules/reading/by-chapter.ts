import { ruleChapters, type RuleChapter, type RuleDocument } from '../schema/rule-document';
import type { UnfinishedRules } from '../schema/unfinished-rules';
import { readRules, type RuleReading } from './read-rules';

export interface ChapterReading {
	readonly chapter: RuleChapter;
	/** The rules that say something. */
	readonly said: readonly RuleReading[];
	/** The rules about which the written rules are silent. */
	readonly silent: readonly RuleReading[];
}

/** Whether the written rules leave this one to custom. */
export function isSilent({ says }: Pick<RuleReading, 'says'>): boolean {
	return says.every(({ code }) => code === 'notRegulated');
}

/** The rules chapter by chapter, what is not regulated apart: nobody reads the same sentence thirty times. */
export function readByChapter(document: RuleDocument | UnfinishedRules): readonly ChapterReading[] {
	const readings = readRules(document);
	return ruleChapters.map((chapter) => {
		const own = readings.filter(({ path }) => path.startsWith(`${chapter}.`));
		return {
			chapter,
			said: own.filter((reading) => !isSilent(reading)),
			silent: own.filter(isSilent)
		};
	});
}
