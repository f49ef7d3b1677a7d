import type { ElectorateEntry } from '../meeting/electorate';
import type { EntryMode } from '../meeting/meeting';
import { ok, refuse, type Result } from '../result';
import type { FundingProfile } from '../rules/schema/funding-profile';
import { givePoints, type PointsRefusal } from './give-points';
import type { Choice } from './schema/decide-input';
import { needsReason, votingOptions } from './voting-options';

/** What a seat answered when it was called; null: it was not called yet, or did not answer. */
export interface CalledAnswer {
	readonly voter: string;
	readonly choice: Choice | null;
	readonly points: number | null;
}

/** An answer as it was entered, with what stood on the page before. */
export interface EnteredAnswer extends CalledAnswer {
	readonly before: Choice | null;
}

/** What has to be written down: an answer that is new, another one, or taken back. */
export interface AnswerChange extends CalledAnswer {
	readonly before: Choice | null;
}

export type EnterRollCallRefusal =
	| 'notOpenYet'
	| 'itemClosed'
	| 'notByRollCall'
	| 'rollCallOutdated'
	| 'choiceNotOffered'
	| 'reasonMissing'
	| PointsRefusal;

export interface RollCallFacts {
	readonly item: 'planned' | 'open' | 'closed';
	readonly entryMode: EntryMode | null;
	readonly rules: FundingProfile;
	/** As it stands now: who is there, and who is kept out by an interest. */
	readonly electorate: readonly ElectorateEntry[];
	readonly stored: readonly CalledAnswer[];
	readonly answers: readonly EnteredAnswer[];
	/** The words of whoever objected; empty when nobody did. */
	readonly reason: string;
}

/**
 * Takes down the answers of a roll call while the item is open; a mistake is put right by entering it again. Who
 * typed on a page that another one has overtaken is refused, so that two people never undo each other's entries.
 */
export function enterRollCall(
	facts: RollCallFacts
): Result<readonly AnswerChange[], EnterRollCallRefusal> {
	if (facts.item === 'planned') return refuse('notOpenYet');
	if (facts.item === 'closed') return refuse('itemClosed');
	if (facts.entryMode !== 'rollCall') return refuse('notByRollCall');
	const changes: AnswerChange[] = [];
	for (const answer of facts.answers) {
		const checked = checkAnswer(facts, answer);
		if (!checked.ok) return checked;
		if (checked.value !== null) changes.push(checked.value);
	}
	const objects = facts.answers.some(({ choice }) => choice === 'veto');
	if (objects && needsReason(facts.rules, 'veto') && facts.reason.trim() === '')
		return refuse('reasonMissing');
	return ok(changes);
}

function checkAnswer(
	{ rules, electorate, stored }: RollCallFacts,
	{ voter, choice, points: given, before }: EnteredAnswer
): Result<AnswerChange | null, EnterRollCallRefusal> {
	const known = stored.find((answer) => answer.voter === voter);
	if ((known?.choice ?? null) !== before) return refuse('rollCallOutdated');
	if (choice === null) return ok(before === null ? null : { voter, choice, points: null, before });
	if (!votingOptions(rules).includes(choice)) return refuse('choiceNotOffered');
	const points = givePoints(rules, choice, given);
	if (!points.ok) return points;
	if (choice === before && points.value === (known?.points ?? null)) return ok(null);
	const entry = electorate.find((one) => one.voter === voter);
	if (!entry?.present || entry.recused) return refuse('rollCallOutdated');
	return ok({ voter, choice, points: points.value, before });
}
