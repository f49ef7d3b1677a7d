import type { FundingProfile } from '../schema/funding-profile';
import {
	baseQuestions,
	interest,
	quorumBase,
	quorumBaseOf,
	recusedForQuorum,
	answeredFunding,
	simpleMajority,
	tie
} from './open-questions';
import {
	chosen,
	from,
	leftOpen,
	type BodyFacts,
	type Choices,
	type OpenChoice,
	type Preset
} from './preset';
import { bodyAlone, proposedBody, proposedFunding, unregulatedChapters } from './proposed-rules';

const programme = from('LEADER: Regeln der Auswahlgremien');
const schaalsee = from('LEADER-Region Schaalsee: Projektauswahl');

const under49 = { numerator: 49, denominator: 100 };
const byMajority = { choice: 'selection', among: ['majority'] } as const;

function onlyByMajority(choice: OpenChoice): OpenChoice {
	return choice.when === undefined ? { ...choice, when: byMajority } : choice;
}

/**
 * The selection body of a LEADER region: no bench has more than 49 % of the votes, and half must be there
 * (double quorum); projects are rated by points or voted on; conflicts of interest are declared on a form; it
 * may decide in writing within 14 days. When it may do so is left open.
 */
export const leaderLike: Preset = {
	bodyKinds: ['seatCouncil'],
	minimumBenches: 3,
	namesResidentBench: false,
	offices: [],
	choices: [
		quorumBase,
		recusedForQuorum,
		interest,
		{ name: 'selection', options: ['points', 'majority'] },
		...baseQuestions.map(onlyByMajority),
		onlyByMajority(tie),
		{ name: 'circulation', options: ['ifNobodyObjects', 'urgentOnly'] }
	],
	rules: (facts, choices) => ({
		...unregulatedChapters(facts),
		body: {
			...proposedBody(facts, choices),
			kind: programme('Auswahlgremium', 'seatCouncil'),
			composition: programme('Stimmrechte der Gruppen', [
				{ benches: [], limit: { kind: 'atMost', share: under49 }, checkedOn: 'votes' }
			]),
			substitutes: chosen('personal', facts),
			rightGained: programme('Auswahlgremium', { kind: 'appointment' })
		},
		funding: {
			...proposedFunding(facts),
			...answeredFunding(facts, choices),
			competence: programme('Projektauswahl', 'decide'),
			ladder: programme('Projektauswahl', bodyAlone),
			room: chosen('public', facts),
			quorum: leftOpen(
				programme('Doppeltes Quorum', {
					kind: 'double',
					share: { numerator: 1, denominator: 2 },
					base: quorumBaseOf(choices),
					benchAtMost: under49
				})
			),
			interestDeclared: programme('Interessenkonflikte', 'formOnFile'),
			method: methodOf(facts, choices),
			moneyShort: programme('Rangfolge', choices.selection === 'points' ? 'byPoints' : 'inOrder')
		},
		circulation: circulationOf(facts, choices)
	})
};

function methodOf(facts: BodyFacts, choices: Choices): FundingProfile['method'] {
	if (choices.selection !== 'points') return chosen(simpleMajority(choices), facts);
	return schaalsee('Mindestpunktzahl', {
		kind: 'points',
		most: 24,
		meanAtLeast: { numerator: 12, denominator: 1 }
	});
}

function circulationOf(
	facts: BodyFacts,
	choices: Choices
): ReturnType<Preset['rules']>['circulation'] {
	const asks = choices.circulation === 'ifNobodyObjects';
	return {
		allowed: chosen(asks ? 'ifNobodyObjects' : 'urgentOnly', facts),
		windowDays: programme('Umlaufverfahren', 14),
		validity: programme('Umlaufverfahren', 'benchShare'),
		benchAtMost: programme('Umlaufverfahren', under49),
		failed: chosen('nextMeeting', facts),
		asksProcedure: chosen(asks, facts),
		substituteVoid: chosen(true, facts)
	};
}
