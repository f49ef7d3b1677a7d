import { answeredFunding } from './open-questions';
import type { RuleDocument } from '../schema/rule-document';
import { from, leftOpen, type BodyFacts, type Choices, type Preset } from './preset';
import { bodyAlone, proposedBody, proposedFunding, unregulatedChapters } from './proposed-rules';

const budget = from('Bürgerbudget Frankfurt (Oder) 2021');

/**
 * The ballot of all residents: three votes for everybody from fourteen on, checked against the register; the
 * projects with most votes are funded until the money is used up. What equal votes mean is left open.
 */
export const residentBallot: Preset = {
	bodyKinds: ['residentBallot'],
	minimumBenches: 0,
	namesResidentBench: false,
	offices: [],
	choices: [{ name: 'tie', options: ['lot', 'rejected'] }],
	rules: (facts, choices) => {
		const chapters = unregulatedChapters(facts);
		return {
			...chapters,
			body: bodyOf(facts, choices),
			funding: fundingOf(facts, choices),
			openness: {
				...chapters.openness,
				onlineBallot: leftOpen(
					budget('Abstimmung', {
						kind: 'held',
						votesPerPerson: 3,
						days: 28,
						identity: 'register',
						deletedAfterDays: 90,
						assistedPlaces: true
					})
				)
			}
		};
	}
};

function bodyOf(facts: BodyFacts, choices: Choices): RuleDocument['body'] {
	return {
		...proposedBody({ ...facts, benches: [] }, choices),
		kind: budget('Abstimmung', 'residentBallot'),
		substitutes: budget('Abstimmung', 'none'),
		rightGained: budget('Abstimmung', { kind: 'residence' }),
		ages: budget('Abstimmung', {
			apply: null,
			vote: 14,
			stand: null,
			holdMoney: null,
			votersAtMost: null
		}),
		areaTie: budget('Prüfung der Stimmen', {
			kind: 'needed',
			ties: ['lives'],
			proof: 'register'
		})
	};
}

function fundingOf(facts: BodyFacts, choices: Choices): RuleDocument['funding'] {
	return {
		...proposedFunding(facts),
		...answeredFunding(facts, choices),
		competence: budget('Rangfolge', 'decide'),
		ladder: budget('Rangfolge', bodyAlone),
		room: budget('Abstimmung', 'public'),
		// Any vote puts a project into the ranking; the ranking says who is funded.
		method: budget('Rangfolge', {
			kind: 'majority',
			share: { numerator: 0, denominator: 1 },
			strict: true,
			base: 'castVotes',
			weighting: { kind: 'heads' }
		}),
		interestGrounds: budget('Abstimmung', []),
		ballotForm: budget('Abstimmung', { usual: 'secret', secretOnDemand: null }),
		moneyShort: budget('Rangfolge', 'byVotes')
	};
}
