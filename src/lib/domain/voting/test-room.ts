import { asFunding } from './ask-body';
import { firstConvening } from './convening';
import { decide } from './decide';
import type { Next, Step } from './determination';
import type { DecideInput } from './schema/decide-input';
import type { ElectionInput } from './schema/election-input';

export interface TestedRoom {
	readonly isQuorate: boolean;
	/** What follows when it was not. */
	readonly next: Next | null;
	readonly steps: readonly Step[];
}

/** Nobody is elected by a recommendation, which is all that some bodies give without a quorum (P-23). */
const nextMeeting: Next = { station: 'nextMeeting', office: null, dueOn: null };

const aboutRoom: readonly string[] = ['quorum', 'quorumMissed', 'composition'];

/**
 * Whether enough of the body were there to elect (P-20): the question of the room alone, put to decide() with
 * everybody abstaining. Where residents vote there is no quorum.
 */
export function testRoom(
	rules: DecideInput['rules'],
	{ heldOn, voters }: ElectionInput['rounds'][number],
	number: number
): TestedRoom {
	if (voters.kind === 'residents') return { isQuorate: true, next: null, steps: [] };
	const none = { yes: 0, no: 0, concern: 0, standAside: 0, veto: 0 };
	const unasked = { vetoWithReason: 0, vetoOnProtectedGround: 0, points: 0 };
	const groups = voters.groups.map((group) => ({
		...group,
		...none,
		...unasked,
		abstain: Math.max(0, group.present - group.recused)
	}));
	const { election } = rules.otherMotions;
	const half = { numerator: 1, denominator: 2 };
	const value = { kind: 'majority', share: half, strict: true, base: 'yesNo' } as const;
	const votes = { kind: 'tally' as const, groups };
	const room = { room: 'public' as const, bodyOnlyPrepares: false, minorityStatement: false };
	const reading = { heldOn, ...room, ...firstConvening, votes };
	const asked = { rules, readings: [reading], replaces: null, withdrawn: false };
	const { result, next, steps } = decide(asFunding(asked, { ...election, value }));
	const isQuorate = result.kind === 'rejected';
	return {
		isQuorate,
		next: isQuorate ? null : (next ?? nextMeeting),
		steps: steps
			.filter(({ code }) => aboutRoom.includes(code))
			.map((step) => ({ ...step, reading: number }))
	};
}
