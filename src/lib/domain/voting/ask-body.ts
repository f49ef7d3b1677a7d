import { roomOfVote } from '../rules/room';
import type { Rule } from '../rules/schema/rule';
import type { RuleDocument } from '../rules/schema/rule-document';
import { findContradiction, type Contradiction, type Found } from './find-contradiction';
import type { DecideInput, Reading } from './schema/decide-input';
import type { OtherMotionInput } from './schema/other-motion-input';

type Majority = Extract<RuleDocument['otherMotions']['opinion']['value'], { kind: 'majority' }>;

/**
 * A question that is not about money, as decide() takes it, so that there is one way to count votes. Quorum and
 * conflicts of interest are those of the body; the majority is the given one, and all that belongs to money
 * (amounts, room, ways out of a conflict, consent) is left out. `aboutMoney` names the steps that it leaves.
 */
export function asFunding(
	asked: Pick<OtherMotionInput, 'rules' | 'readings' | 'replaces'> & { withdrawn: boolean },
	majority: Rule<Majority>
): DecideInput {
	const { funding } = asked.rules;
	const set = <V>(value: V): Rule<V> => ({ ...majority, value });
	return {
		schemaVersion: 1,
		rules: {
			...asked.rules,
			funding: {
				...funding,
				competence: set('decide'),
				ladder: set([{ upToCents: null, decides: 'body', office: null, informs: null }]),
				method: set({ ...majority.value, weighting: { kind: 'heads' } }),
				benchCondition: set({ kind: 'none' }),
				tie: set('rejected'),
				conflictTriggers: set([]),
				consent: set({ kind: 'none' }),
				minorityStatement: set('none')
			}
		},
		motion: {
			kind: 'funding',
			requestedCents: 1,
			amountCents: 1,
			conditions: 0,
			withdrawn: asked.withdrawn
		},
		money: { freeCents: 1 },
		readings: asked.readings.map((reading) => inAnyRoom(reading, funding)),
		proceedings: [],
		replaces: asked.replaces
	};
}

/** Rules about the room are about money (P-65); a committee that only prepares decides nothing at all. */
function inAnyRoom(reading: Reading, { room }: RuleDocument['funding']): Reading {
	return { ...reading, room: roomOfVote(room.value) };
}

/** The rule for this kind of motion; null where the rules say nothing about it. */
export function majorityFor({ rules, motion }: OtherMotionInput): Rule<Majority> | null {
	const rule = rules.otherMotions[motion.kind];
	const { value } = rule;
	return value.kind === 'majority' ? { ...rule, value } : null;
}

/** What cannot be among the votes of such a motion, or in the confirmation of it. */
export function findOtherContradiction(
	input: OtherMotionInput
): Found<Contradiction | 'confirmationNotDue'> | null {
	const { confirmation, motion, rules } = input;
	const isConfirmed = motion.kind === 'rulesChange' && rules.otherMotions.rulesConfirmedBy.value;
	if (confirmation !== null && !isConfirmed)
		return { contradiction: 'confirmationNotDue', path: ['confirmation'] };
	const majority = majorityFor(input);
	if (majority === null) return null;
	return findContradiction(asFunding({ ...input, withdrawn: motion.withdrawn }, majority));
}
