import type { EditTopic } from '$lib/domain/rules/edit-topics';
import type { RulePath } from '$lib/domain/rules/schema/rule-document';
import { bodyWords } from '$lib/i18n/rule-words/body-words';
import { circulationWords } from '$lib/i18n/rule-words/circulation-words';
import { fundingWords } from '$lib/i18n/rule-words/funding-words';
import { meetingsWords } from '$lib/i18n/rule-words/meetings-words';
import { opennessWords } from '$lib/i18n/rule-words/openness-words';
import { otherMotionsWords } from '$lib/i18n/rule-words/other-motions-words';
import { sharedWords } from '$lib/i18n/rule-words/shared-words';
import { m } from '$lib/paraglide/messages';

type Words = Readonly<Record<string, () => string>>;

/**
 * The words of every rule: `''` is its question, `?` a hint, `=value` an answer, `way.part` a field,
 * `way.part=value` an answer to it.
 */
const own: Readonly<Record<RulePath, Words>> = {
	...bodyWords,
	...fundingWords,
	...otherMotionsWords,
	...meetingsWords,
	...circulationWords,
	...opennessWords
};
const shared: Words = sharedWords;

/** The place itself, then ever shorter ends of it: `majority.weighting=heads` is also a `weighting=heads`. */
function endings(word: string): readonly string[] {
	const rest = /^[^.=]*\.(.*)$/.exec(word)?.[1] ?? /^[^=]+(=.*)$/.exec(word)?.[1];
	return rest === undefined ? [word] : [word, ...endings(rest)];
}

/** The words at this place of a rule, or null where nobody wrote them. */
export function findRuleWord(path: RulePath, word: string): (() => string) | null {
	for (const words of [own[path], shared])
		for (const ending of endings(word)) {
			const found = words[ending];
			if (found !== undefined) return found;
		}
	return null;
}

/** What stands at this place of a rule on the page; the place itself where nobody wrote words. */
export const ruleWord = (path: RulePath, word: string): string =>
	findRuleWord(path, word)?.() ?? word;

export const ruleQuestion = (path: RulePath): string => ruleWord(path, '');

export const ruleHint = (path: RulePath): string | undefined => own[path]['?']?.();

const topics = {
	seats: m.rules_edit_topic_seats,
	members: m.rules_edit_topic_members,
	'voting-right': m.rules_edit_topic_voting_right,
	competence: m.rules_edit_topic_competence,
	room: m.rules_edit_topic_room,
	quorum: m.rules_edit_topic_quorum,
	interests: m.rules_edit_topic_interests,
	counting: m.rules_edit_topic_counting,
	conflict: m.rules_edit_topic_conflict,
	'other-motions': m.rules_edit_topic_other_motions,
	convening: m.rules_edit_topic_convening,
	sessions: m.rules_edit_topic_sessions,
	circulation: m.rules_edit_topic_circulation,
	openness: m.rules_edit_topic_openness
} satisfies Record<EditTopic, () => string>;

export const topicName = (topic: EditTopic): string => topics[topic]();
