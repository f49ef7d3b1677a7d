import {
	baseOf,
	baseQuestions,
	quorumBase,
	quorumBaseOf,
	recusedForQuorum
} from './open-questions';
import { chosen, from, leftOpen, type BodyFacts, type Preset } from './preset';
import { bodyAlone, proposedBody, proposedFunding, unregulatedChapters } from './proposed-rules';

const framework = from('Rahmengeschäftsordnung der Berliner Quartiersräte');

const twoThirds = { numerator: 2, denominator: 3 };

/**
 * The seat council (Berlin): more than half of its seats are residents'; two thirds of its members make it
 * quorate and two thirds decide about money; who applies may speak but not vote. Of what the two thirds are
 * taken, the sources do not say.
 */
export const quartiersratBerlin: Preset = {
	bodyKinds: ['seatCouncil'],
	minimumBenches: 1,
	namesResidentBench: true,
	offices: [],
	choices: [quorumBase, recusedForQuorum, ...baseQuestions],
	rules: (facts, choices) => ({
		...unregulatedChapters(facts),
		body: {
			...proposedBody(facts, choices),
			kind: framework('Zusammensetzung', 'seatCouncil'),
			composition: framework('Zusammensetzung', residentsOverHalf(facts)),
			substitutes: framework('Nachrückliste', 'succession'),
			rightGained: framework('Wahl', { kind: 'appointment' }),
			withoutVote: framework('Gäste', ['announcedGuests']),
			guestsMaySpeak: framework('Gäste', 'yes')
		},
		funding: {
			...proposedFunding(facts),
			competence: framework('Projektförderung', 'decide'),
			ladder: framework('Projektförderung', bodyAlone),
			room: framework('Gäste', 'public'),
			quorum: leftOpen(
				framework('Beschlussfähigkeit', {
					kind: 'share',
					share: twoThirds,
					base: quorumBaseOf(choices)
				})
			),
			interestGrounds: framework('Befangenheit', ['applicant']),
			recusedMayDebate: framework('Befangenheit', true),
			recusedCountForQuorum: chosen(choices.recusedForQuorum === 'counts', facts),
			recusedCountInBase: chosen(choices.recusedInBase === 'counts', facts),
			method: leftOpen(
				framework('Mehrheit', {
					kind: 'majority',
					share: twoThirds,
					strict: false,
					base: baseOf(choices),
					weighting: { kind: 'heads' }
				})
			),
			tie: framework('Mehrheit', 'rejected')
		}
	})
};

function residentsOverHalf({
	residentBench
}: BodyFacts): ReturnType<Preset['rules']>['body']['composition']['value'] {
	const limit = { kind: 'moreThan' as const, share: { numerator: 1, denominator: 2 } };
	return [{ benches: [residentBench ?? ''], limit, checkedOn: 'seats' }];
}
