import { rulesOf, type EditTopic } from './edit-topics';
import type { Rule, Source } from './schema/rule';
import type { RulePath } from './schema/rule-document';
import type { DraftedRules } from './schema/rule-draft';
import {
	noCirculation,
	unregulatedBody,
	unregulatedMeetings,
	unregulatedMotions,
	unregulatedOpenness
} from './unregulated';

/** What each rule of a page says where the named source says nothing; rules that a decision needs are not in it. */
export function unregulatedRules(topic: EditTopic, source: Source): DraftedRules {
	const chapters: Readonly<Record<string, Readonly<Record<string, Rule<unknown>>>>> = {
		body: { ...unregulatedBody(source) },
		otherMotions: { ...unregulatedMotions(source) },
		meetings: { ...unregulatedMeetings(source) },
		circulation: { ...noCirculation(source) },
		openness: { ...unregulatedOpenness(source) }
	};
	const found = (path: RulePath) => {
		const [chapter = '', name = ''] = path.split('.');
		return chapters[chapter]?.[name];
	};
	return Object.fromEntries(
		rulesOf(topic).flatMap((path) => {
			const rule = found(path);
			return rule === undefined ? [] : [[path, rule] as const];
		})
	);
}
