import { draftedRules } from '$lib/domain/rules/schema/rule-draft';
import { findBody, listBenches } from '$lib/server/repositories/bodies';
import { findRulesInForce } from '$lib/server/repositories/rule-set-versions';
import { adoptRuleDraft } from '$lib/server/services/adopt-rule-draft';
import { callElection } from '$lib/server/services/call-election';
import { recordElectionRound } from '$lib/server/services/record-election-round';
import { standForElection } from '$lib/server/services/stand-for-election';
import { startRuleDraft } from '$lib/server/services/start-rule-draft';
import { commandOf, dayOf, done, on, type DemoStage } from './demo-stage';

const source = { document: 'Beschluss des Quartiersrats', place: '§ 9' };

/** The council's rules said nothing about elections: it adds how it elects, and for how long. */
async function ruleElections(stage: DemoStage, bodyId: string, day: string): Promise<void> {
	const at = on(stage.context, day);
	const { neighbourhoodId, manager } = stage;
	const found = await findRulesInForce(at.db.query, { neighbourhoodId }, { bodyId, on: day });
	if (found === null) throw new Error('The demo has no rules to add to.');
	const value = { kind: 'election', wins: 'majority', tie: 'lot' } as const;
	const election = { value, source, chosenByBody: true };
	const term = { value: { kind: 'months', months: 36 }, source, chosenByBody: true } as const;
	const added = { 'otherMotions.election': election, 'body.term': term };
	const rules = { ...draftedRules(found.document), ...added };
	const { title } = found.document;
	const beginning = { from: 'given', rules } as const;
	const draft = { ...commandOf(stage, at), bodyId, title, document: source.document, beginning };
	done(await startRuleDraft(at, manager, draft), 'rules of elections');
	const adoption = { adoptedBy: 'Quartiersrat', confirmedBy: null };
	const adopting = { ...commandOf(stage, at), bodyId, ...adoption, adoptedOn: day, validFrom: day };
	done(await adoptRuleDraft(at, manager, adopting), 'rules of elections');
}

/** A vacant seat of the residents is filled by their assembly: nobody had a majority, the runoff is still to come. */
export async function holdDemoElection(stage: DemoStage, bodyId: string): Promise<void> {
	await ruleElections(stage, bodyId, dayOf(stage, -6));
	const { neighbourhoodId, manager } = stage;
	const at = on(stage.context, dayOf(stage, -5));
	const body = await findBody(at.db.query, { neighbourhoodId }, { id: bodyId });
	const benches = body ? await listBenches(at.db.query, { neighbourhoodId }, body.id) : [];
	const benchId = benches.find(({ code }) => code === 'residents')?.id ?? '';
	const term = { fromOn: dayOf(stage, 9), untilOn: dayOf(stage, 9 + 730) };
	const call = { bodyId, benchId, seats: 1, electorate: 'residents', ...term } as const;
	const called = await callElection(at, manager, { ...commandOf(stage, at), ...call });
	const { electionId } = done(called, 'election');
	for (const [index, personName] of ['Bewohnerin H', 'Bewohner K', 'Bewohnerin L'].entries()) {
		const person = { personName, email: null, locale: 'de', isNamed: index < 2 };
		const standing = { ...commandOf(stage, at), bodyId, electionId, ...person };
		done(await standForElection(at, manager, standing), personName);
	}
	const evening = on(stage.context, dayOf(stage, -1), '20:00');
	const round = {
		...{ heldOn: dayOf(stage, -1), eligible: 64, cast: 41, invalid: 1, votesPerBallot: 1 },
		votes: [18, 15, 7].map((votes, index) => ({ candidate: `candidate-${index + 1}`, votes })),
		present: []
	};
	const counting = { ...commandOf(stage, evening), bodyId, electionId, ...round };
	done(await recordElectionRound(evening, manager, counting), 'first round');
}
