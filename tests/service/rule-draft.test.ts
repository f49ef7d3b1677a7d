import { describe, expect, test } from 'vitest';
import { editTopicNames, rulesOf } from '$lib/domain/rules/edit-topics';
import { draftedRules, openRules, type DraftedRules } from '$lib/domain/rules/schema/rule-draft';
import { rulePaths } from '$lib/domain/rules/schema/rule-paths';
import { findRuleDraft } from '$lib/server/repositories/rule-drafts';
import { findRulesInForce, listVersions } from '$lib/server/repositories/rule-set-versions';
import { adoptRuleDraft } from '$lib/server/services/adopt-rule-draft';
import { answerRules } from '$lib/server/services/answer-rules';
import { discardRuleDraft } from '$lib/server/services/discard-rule-draft';
import { makeFormKey } from '$lib/server/services/form-key';
import { startRuleDraft, type DraftBeginning } from '$lib/server/services/start-rule-draft';
import { freshStore } from '../support/postgres';
import { aBody, aNeighbourhood, auditOf, someRules, valueOf } from '../support/setting-up';

const { context } = await freshStore();
const db = context.db.query;
const home = await aNeighbourhood(context);
const other = await aNeighbourhood(context, { slug: 'huchting', name: 'Huchting' });
const scope = { neighbourhoodId: home.neighbourhoodId };
const { manager } = home;
const model = await aBody(context, home.neighbourhoodId);
await someRules(context, { ...scope, bodyId: model.id });
const inForce = await findRulesInForce(db, scope, { bodyId: model.id, on: '2026-02-15' });
const allRules: DraftedRules = inForce ? draftedRules(inForce.document) : {};

const adoption = {
	adoptedBy: 'Beirat',
	confirmedBy: null,
	adoptedOn: '2026-02-01',
	validFrom: '2026-02-15'
};

async function aDraft(beginning: DraftBeginning = { from: 'nothing' }) {
	const { id: bodyId } = await aBody(context, home.neighbourhoodId);
	const where = () => ({ ...scope, bodyId, formKey: makeFormKey(context) });
	const words = { title: 'Geschäftsordnung', document: 'Geschäftsordnung von 2023' };
	valueOf(await startRuleDraft(context, manager, { ...where(), ...words, beginning }));
	return { bodyId, where, read: () => findRuleDraft(db, scope, bodyId) };
}

const answersOf = (topic: Parameters<typeof rulesOf>[0]): DraftedRules =>
	Object.fromEntries(rulesOf(topic).map((path) => [path, allRules[path]]));

test('every rule is asked on exactly one page', () => {
	const asked = editTopicNames.flatMap(rulesOf);
	expect([...asked].sort()).toEqual([...rulePaths].sort());
});

describe('a draft', () => {
	test('begins with nothing answered: no rule has a default', async () => {
		const { read } = await aDraft();
		expect(await read()).toEqual({
			title: 'Geschäftsordnung',
			document: 'Geschäftsordnung von 2023',
			rules: {}
		});
	});

	test('can begin with the rules in force, and has none open then', async () => {
		const draft = await aDraft({ from: 'given', rules: allRules });
		const stored = await draft.read();
		expect(stored && openRules(stored)).toEqual([]);
		const command = { title: 'GO', document: 'GO', beginning: { from: 'rulesInForce' } } as const;
		const where = { ...scope, bodyId: model.id, formKey: makeFormKey(context) };
		valueOf(await startRuleDraft(context, manager, { ...where, ...command }));
		expect((await findRuleDraft(db, scope, model.id))?.rules).toEqual(allRules);
	});

	test('can begin with a preset: what its sources say is answered, the rest is open', async () => {
		const draft = await aDraft({ from: 'preset', preset: 'third-parity' });
		const rules = (await draft.read())?.rules;
		expect(rules?.['funding.tie']).toMatchObject({ value: 'arbiter', chosenByBody: false });
		expect(rules?.['funding.arbiter']).toBeUndefined();
		valueOf(await discardRuleDraft(context, manager, draft.where()));
		const beginning = { from: 'preset', preset: 'consensus-forum' } as const;
		const command = { ...draft.where(), title: 'GO', document: 'GO', beginning };
		expect(await startRuleDraft(context, manager, command)).toMatchObject({
			reason: 'presetDoesNotFit'
		});
	});

	test('answers what an answer leaves nothing to say about, until that changes', async () => {
		const { read, where } = await aDraft();
		const answer = async (allowed: string) => {
			const rule = {
				value: allowed,
				source: { document: 'GO', place: '§ 8' },
				chosenByBody: false
			};
			const rules = { 'circulation.allowed': rule };
			valueOf(await answerRules(context, manager, { ...where(), topic: 'circulation', rules }));
			return (await read())?.rules ?? {};
		};
		expect(Object.keys(await answer('never')).sort()).toEqual([...rulesOf('circulation')].sort());
		expect(Object.keys(await answer('urgentOnly'))).toEqual(['circulation.allowed']);
	});

	test.each([
		['draftBegunAlready', 'nothing', true],
		['rulesMissing', 'rulesInForce', false]
	] as const)('is refused: %s', async (reason, from, isBegun) => {
		const { where } = await aDraft();
		if (!isBegun) valueOf(await discardRuleDraft(context, manager, where()));
		const command = { ...where(), title: 'GO', document: 'GO', beginning: { from } };
		expect(await startRuleDraft(context, manager, command)).toMatchObject({ reason });
	});

	test('keeps the answers of one page and leaves all others alone', async () => {
		const { read, where } = await aDraft();
		for (const topic of ['quorum', 'room'] as const)
			valueOf(await answerRules(context, manager, { ...where(), topic, rules: answersOf(topic) }));
		expect((await read())?.rules).toEqual({ ...answersOf('quorum'), ...answersOf('room') });
		expect((await auditOf(context, home.neighbourhoodId)).at(-1)).toMatchObject({
			action: 'rulesAnswered',
			details: { topic: 'room', changed: rulesOf('room') }
		});
		valueOf(await answerRules(context, manager, { ...where(), topic: 'room', rules: {} }));
		expect((await read())?.rules).toEqual(answersOf('quorum'));
	});

	test('S29 S31 belongs to its neighbourhood and its managers', async () => {
		const { where } = await aDraft();
		const command = { ...where(), topic: 'room', rules: {} } as const;
		expect(await answerRules(context, other.manager, command)).toMatchObject({
			reason: 'notAllowed'
		});
		const elsewhere = { ...command, neighbourhoodId: other.neighbourhoodId };
		expect(await answerRules(context, other.manager, elsewhere)).toMatchObject({
			reason: 'notFound'
		});
	});

	test('can be thrown away', async () => {
		const { read, where } = await aDraft();
		valueOf(await discardRuleDraft(context, manager, where()));
		expect(await read()).toBeNull();
		expect(await discardRuleDraft(context, manager, where())).toMatchObject({ reason: 'notFound' });
	});
});

describe('adopting a draft', () => {
	test('is refused while a rule is open, and says how many are', async () => {
		const rest = { ...allRules, 'funding.tie': undefined, 'funding.room': undefined };
		const { where, bodyId } = await aDraft({ from: 'given', rules: rest });
		expect(await adoptRuleDraft(context, manager, { ...where(), ...adoption })).toMatchObject({
			reason: 'rulesOpen',
			details: { open: 2 }
		});
		expect(await listVersions(db, scope, bodyId)).toEqual([]);
	});

	test.each([
		['rulesForOtherKind', 'body.kind', 'openForum'],
		['rulesForOtherBenches', 'body.benches', []]
	] as const)('is refused: %s', async (reason, path, value) => {
		const rule = { value, source: { document: 'GO', place: '' }, chosenByBody: false };
		const { where } = await aDraft({ from: 'given', rules: { ...allRules, [path]: rule } });
		expect(await adoptRuleDraft(context, manager, { ...where(), ...adoption })).toMatchObject({
			reason
		});
	});

	test('makes the version that was entered; the draft is gone', async () => {
		const { where, bodyId, read } = await aDraft({ from: 'given', rules: allRules });
		const adopted = await adoptRuleDraft(context, manager, { ...where(), ...adoption });
		expect(valueOf(adopted).number).toBe(1);
		expect(await read()).toBeNull();
		const rules = await findRulesInForce(db, scope, { bodyId, on: '2026-02-15' });
		expect(rules && draftedRules(rules.document)).toEqual(allRules);
		expect(rules?.document.title).toBe('Geschäftsordnung');
	});
});
