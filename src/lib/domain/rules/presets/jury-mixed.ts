import { answeredFunding, baseQuestions, interest, quorumQuestions, tie } from './open-questions';
import { chosen, from, type BodyFacts, type Choices, type Preset } from './preset';
import { bodyAlone, proposedBody, proposedFunding, unregulatedChapters } from './proposed-rules';

const dortmund = from('Quartiersfonds Dortmund: Jury');
const heidelberg = from('Stadtteilbudgets Heidelberg: Vergabegremium');

/**
 * The mixed jury: residents and institutions, the residents with one vote more (Dortmund, 7 and 6), or as half
 * of it (Heidelberg, 6 of 12, so that votes may be equal); residents are drawn at random. It decides whether
 * and how much. Quorum, majority and equal votes are left open.
 */
export const juryMixed: Preset = {
	bodyKinds: ['drawnJury', 'seatCouncil'],
	minimumBenches: 2,
	namesResidentBench: true,
	offices: [],
	choices: [
		{ name: 'residentsShare', options: ['oneMore', 'half'] },
		...quorumQuestions,
		interest,
		...baseQuestions,
		tie
	],
	rules: (facts, choices) => {
		const chapters = unregulatedChapters(facts);
		return {
			...chapters,
			body: {
				...proposedBody(facts, choices),
				kind: chosen(facts.kind ?? 'drawnJury', facts),
				composition: compositionOf(facts, choices),
				appointment: dortmund('Auswahl', {
					kind: 'byBench',
					ways: [{ bench: facts.residentBench ?? null, by: 'drawnFromRegister' }]
				}),
				substitutes: chosen('none', facts),
				rightGained: dortmund('Auswahl', { kind: 'appointment' })
			},
			funding: {
				...proposedFunding(facts),
				...answeredFunding(facts, choices),
				competence: dortmund('Entscheidung', 'decide'),
				ladder: dortmund('Entscheidung', bodyAlone),
				room: chosen('publicButDeliberation', facts),
				results: dortmund('Entscheidung', ['approved', 'approvedInPart', 'rejected'])
			},
			meetings: {
				...chapters.meetings,
				proposalDeadline: heidelberg('Antrag', {
					kind: 'before',
					daysBeforeMeeting: 21,
					daysBeforeStart: null
				})
			},
			openness: { ...chapters.openness, appeal: heidelberg('Kein Anspruch', 'none') }
		};
	}
};

function compositionOf(
	{ residentBench = '' }: BodyFacts,
	{ residentsShare }: Choices
): ReturnType<Preset['rules']>['body']['composition'] {
	const benches = [residentBench];
	const half = { kind: 'atLeast' as const, share: { numerator: 1, denominator: 2 } };
	return residentsShare === 'half'
		? heidelberg('Zusammensetzung', [{ benches, limit: half, checkedOn: 'seats' }])
		: dortmund('Zusammensetzung', [{ benches, limit: { kind: 'oneMore' }, checkedOn: 'seats' }]);
}
