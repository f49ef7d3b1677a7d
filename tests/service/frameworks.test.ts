import { sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { constraintOf } from '$lib/server/db/failure';
import { findRulesInForce, listVersions } from '$lib/server/repositories/rule-set-versions';
import { findFrameworkOfBody, listFrameworkVersions } from '$lib/server/repositories/frameworks';
import { findRuleDraft } from '$lib/server/repositories/rule-drafts';
import { adoptRules } from '$lib/server/services/adopt-rules';
import { adoptRuleDraft } from '$lib/server/services/adopt-rule-draft';
import { answerRules } from '$lib/server/services/answer-rules';
import { chooseFramework } from '$lib/server/services/choose-framework';
import { makeFormKey } from '$lib/server/services/form-key';
import { foundFramework } from '$lib/server/services/found-framework';
import { startRuleDraft } from '$lib/server/services/start-rule-draft';
import { forum, parity } from '../support/contradicting-rules';
import { frameworkContent } from '../support/framework-content';
import { aFramework, enterVersion } from '../support/frameworks';
import { freshStore } from '../support/postgres';
import {
	aBody,
	administrator,
	aNeighbourhood,
	auditOf,
	managerOf,
	parityRules,
	someRules,
	valueOf
} from '../support/setting-up';

const { context } = await freshStore();
const db = context.db.query;
const home = await aNeighbourhood(context);
const other = await aNeighbourhood(context, {
	...{ slug: 'kiel-gaarden', name: 'Gaarden', municipality: 'Kiel', district: null }
});
const scope = { neighbourhoodId: home.neighbourhoodId };
const { manager } = home;
const formKey = () => makeFormKey(context);
const today = '2026-03-03';

const forumContent = frameworkContent(forum, { fixed: ['funding.room', 'funding.tie'] });
const parityContent = frameworkContent(parity, {
	fixed: ['funding.room'],
	left: ['body.benches', 'body.composition', 'funding.interestGrounds']
});

async function aForum() {
	const { id } = await aBody(context, home.neighbourhoodId, { kind: 'openForum', benches: [] });
	return id;
}

const choose = (
	bodyId: string,
	frameworkId: string | null,
	neighbourhoodId = scope.neighbourhoodId
) =>
	chooseFramework(context, managerOf(neighbourhoodId), {
		...{ neighbourhoodId, bodyId, frameworkId, formKey: formKey() }
	});

const inForce = (bodyId: string, on = today) => findRulesInForce(db, scope, { bodyId, on });

describe('a framework', () => {
	test('belongs to whoever administers, and has one name in an area', async () => {
		const framework = await aFramework(context, 'Einmal');
		const command = () => ({ name: 'Einmal', areaId: framework.areaId, formKey: formKey() });
		expect(await foundFramework(context, manager, command())).toMatchObject({
			reason: 'notAllowed'
		});
		expect(await foundFramework(context, administrator, command())).toMatchObject({
			reason: 'frameworkNamedAlready'
		});
		const nowhere = { ...command(), areaId: '00000000-0000-4000-8000-00000000dead' };
		expect(await foundFramework(context, administrator, nowhere)).toMatchObject({
			reason: 'notFound'
		});
	});

	test('has versions that never change, in the order of their days', async () => {
		const { id: frameworkId } = await aFramework(context, 'Versionen');
		const content = forumContent;
		expect(valueOf(await enterVersion(context, { frameworkId, content }))).toEqual({
			number: 1,
			inheritedBy: 0
		});
		expect(await enterVersion(context, { frameworkId, content })).toMatchObject({
			reason: 'validInPast'
		});
		const [version] = await listFrameworkVersions(db, frameworkId);
		expect(version).toMatchObject({ number: 1, content, confirmedBy: 'Bürgerschaft' });
		expect(Object.keys(version?.rules.fixed ?? {}).sort()).toEqual(['funding.room', 'funding.tie']);
		for (const change of [
			sql`update framework_version set content = '{}' where framework_id = ${frameworkId}`,
			sql`delete from framework_version where framework_id = ${frameworkId}`
		]) {
			const failure = await context.db
				.transaction((tx) => tx.execute(change))
				.catch((error: unknown) => error);
			expect(constraintOf(failure)).toBe('framework_version_append_only');
		}
	});
});

describe('a body without rules of its own', () => {
	test('has those of its framework from the day on which it is put under it', async () => {
		const { id: frameworkId } = await aFramework(context, 'Erben');
		valueOf(await enterVersion(context, { frameworkId, content: forumContent }));
		const bodyId = await aForum();
		valueOf(await choose(bodyId, frameworkId));
		const [version] = await listVersions(db, scope, bodyId);
		expect(version).toMatchObject({
			number: 1,
			isInherited: true,
			validFrom: today,
			adoptedBy: 'Senat',
			document: {
				title: 'Rahmenordnung der Stadt',
				funding: { tie: { source: { place: 'funding.tie' } } }
			}
		});
		expect((await auditOf(context, home.neighbourhoodId)).at(-1)).toMatchObject({
			action: 'frameworkChosen',
			details: { before: null, after: frameworkId, inherited: [version?.id] }
		});
	});

	test('gets each further version with the framework, on its day; the old one stays till then', async () => {
		const { id: frameworkId } = await aFramework(context, 'Weiter');
		const bodyId = await aForum();
		valueOf(await choose(bodyId, frameworkId));
		expect(await inForce(bodyId)).toBeNull();
		valueOf(await enterVersion(context, { frameworkId, content: forumContent }));
		const next = frameworkContent(forum, { fixed: [], changed: { 'funding.room': 'nonPublic' } });
		const days = { adoptedOn: today, validFrom: '2026-05-01' };
		const entered = await enterVersion(context, { frameworkId, content: next, ...days });
		expect(valueOf(entered)).toEqual({ number: 2, inheritedBy: 1 });
		const rooms = [
			(await inForce(bodyId))?.document,
			(await inForce(bodyId, '2026-05-01'))?.document
		];
		expect(rooms.map((rules) => rules?.funding.room.value)).toEqual(['public', 'nonPublic']);
		expect((await auditOf(context, home.neighbourhoodId)).at(-1)).toMatchObject({
			action: 'rulesInherited',
			subjectId: bodyId
		});
		valueOf(await choose(bodyId, null));
		expect(await inForce(bodyId)).toMatchObject({ number: 1 });
		expect(await findFrameworkOfBody(db, scope, bodyId)).toBeNull();
	});

	test('has none while the framework leaves something open', async () => {
		const { id: frameworkId } = await aFramework(context, 'Lücke');
		valueOf(await enterVersion(context, { frameworkId, content: parityContent }));
		const { id: bodyId } = await aBody(context, home.neighbourhoodId);
		valueOf(await choose(bodyId, frameworkId));
		expect(await inForce(bodyId)).toBeNull();
	});

	test('misses no version that is entered while it is put under the framework', async () => {
		const { id: frameworkId } = await aFramework(context, 'Wettlauf');
		for (let round = 0; round < 5; round += 1) {
			const bodyId = await aForum();
			const days = { adoptedOn: today, validFrom: today };
			const both = await Promise.all([
				choose(bodyId, frameworkId),
				enterVersion(context, { frameworkId, content: forumContent, ...days })
			]);
			expect(both.map(({ ok }) => ok)).toEqual([true, true]);
			const [version] = await listVersions(db, scope, bodyId);
			const [newest] = await listFrameworkVersions(db, frameworkId);
			expect(version?.frameworkVersionId).toBe(newest?.id);
		}
	});
});

describe('a body with rules of its own', () => {
	test('is refused a rule against a fixed part, with both places', async () => {
		const { id: frameworkId } = await aFramework(context, 'Fest');
		const content = frameworkContent(parity, {
			fixed: ['funding.room'],
			changed: { 'funding.room': 'public' }
		});
		valueOf(await enterVersion(context, { frameworkId, content }));
		const { id: bodyId } = await aBody(context, home.neighbourhoodId);
		valueOf(await choose(bodyId, frameworkId));
		const command = { ...parityRules, validFrom: today, ...scope, bodyId, formKey: formKey() };
		expect(await adoptRules(context, manager, command)).toMatchObject({
			reason: 'fixedPartBroken',
			details: {
				path: 'funding.room',
				fixedDocument: 'Rahmenordnung der Stadt',
				fixedPlace: 'funding.room',
				localDocument: parity?.funding.room.source.document
			}
		});
		expect(await listVersions(db, scope, bodyId)).toMatchObject([{ isInherited: true }]);
	});

	test('says in a draft only what is its own; the framework holds for the rest', async () => {
		const { id: frameworkId } = await aFramework(context, 'Entwurf');
		valueOf(await enterVersion(context, { frameworkId, content: parityContent }));
		const { id: bodyId } = await aBody(context, home.neighbourhoodId);
		valueOf(await choose(bodyId, frameworkId));
		const where = () => ({ ...scope, bodyId, formKey: formKey() });
		const source = { document: 'GO', place: '§ 1' };
		const own = (value: unknown) => ({ value, source, chosenByBody: false });
		const seats = (code: string) => ({ code, seats: 2, filling: 'exact', minimum: null });
		const rules = {
			'body.benches': own(['public', 'providers', 'politics'].map(seats)),
			'body.composition': own([]),
			'funding.interestGrounds': own(['applicant'])
		};
		const beginning = { from: 'given', rules } as const;
		const words = { title: 'GO', document: 'GO' };
		valueOf(await startRuleDraft(context, manager, { ...where(), ...words, beginning }));
		const days = { adoptedOn: '2026-02-01', validFrom: '2026-02-15' };
		const adoption = { adoptedBy: 'Ausschuss', confirmedBy: null, ...days };
		valueOf(await adoptRuleDraft(context, manager, { ...where(), ...adoption }));
		const [version] = await listVersions(db, scope, bodyId);
		expect(version).toMatchObject({
			isInherited: false,
			document: {
				body: { composition: { source } },
				funding: { room: { source: { document: 'Rahmenordnung der Stadt' } } }
			}
		});
		expect(version?.frameworkVersionId).not.toBeNull();
	});

	test('gives a rule against a fixed part up with the page on which it would be asked', async () => {
		const { id: frameworkId } = await aFramework(context, 'Aufgeben');
		valueOf(await enterVersion(context, { frameworkId, content: parityContent }));
		const { id: bodyId } = await aBody(context, home.neighbourhoodId);
		valueOf(await choose(bodyId, frameworkId));
		const where = () => ({ ...scope, bodyId, formKey: formKey() });
		const source = { document: 'GO', place: '§ 1' };
		const other = parity?.funding.room.value === 'public' ? 'nonPublic' : 'public';
		const room = { value: other, source, chosenByBody: false };
		const beginning = { from: 'given', rules: { 'funding.room': room } } as const;
		const words = { title: 'GO', document: 'GO' };
		valueOf(await startRuleDraft(context, manager, { ...where(), ...words, beginning }));
		expect((await findRuleDraft(db, scope, bodyId))?.rules).toEqual({ 'funding.room': room });
		valueOf(await answerRules(context, manager, { ...where(), topic: 'room', rules: {} }));
		expect((await findRuleDraft(db, scope, bodyId))?.rules).toEqual({});
	});

	test('keeps its rules when the framework changes', async () => {
		const { id: frameworkId } = await aFramework(context, 'Später');
		const { id: bodyId } = await aBody(context, home.neighbourhoodId);
		await someRules(context, { ...scope, bodyId });
		const before = await inForce(bodyId);
		valueOf(await choose(bodyId, frameworkId));
		const content = frameworkContent(parity, {
			fixed: ['funding.room'],
			changed: { 'funding.room': 'public' }
		});
		expect(valueOf(await enterVersion(context, { frameworkId, content }))).toMatchObject({
			inheritedBy: 0
		});
		expect(await inForce(bodyId)).toEqual(before);
	});
});

describe('the framework of a body', () => {
	test('S29 lies in its area, and is chosen by those who set up the neighbourhood', async () => {
		const { id: frameworkId } = await aFramework(context, 'Gebiet');
		const bodyId = await aForum();
		const { id: elsewhere } = await aBody(context, other.neighbourhoodId);
		expect(await choose(elsewhere, frameworkId, other.neighbourhoodId)).toMatchObject({
			reason: 'frameworkElsewhere'
		});
		expect(await choose(bodyId, frameworkId, other.neighbourhoodId)).toMatchObject({
			reason: 'notFound'
		});
		const command = { ...scope, bodyId, frameworkId, formKey: formKey() };
		expect(await chooseFramework(context, other.manager, command)).toMatchObject({
			reason: 'notAllowed'
		});
	});
});
