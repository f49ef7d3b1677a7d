import { expect, test } from 'vitest';
import { visitor } from '$lib/domain/access/actor';
import { makeFormKey } from '$lib/server/services/form-key';
import { readAllSiteTexts, readSiteText } from '$lib/server/services/read-site-text';
import { saveSiteText } from '$lib/server/services/save-site-text';
import { freshStore } from '../support/postgres';
import { administrator, auditOf, managerOf, valueOf } from '../support/setting-up';

const { context } = await freshStore();
const empty = { de: '', 'de-simple': '', en: '', tr: '', ar: '' };
const save = (contents: Partial<typeof empty>, formKey = makeFormKey(context)) =>
	saveSiteText(context, administrator, {
		page: 'imprint',
		contents: { ...empty, ...contents },
		formKey
	});
const shown = async (language: 'de' | 'tr') =>
	(await readSiteText(context, { page: 'imprint', language })).text?.content;

test('a page says nothing of its own until the administrator has written it', async () => {
	expect(await shown('de')).toBeUndefined();
	valueOf(await save({ de: 'Stadt Bremen', tr: 'Bremen' }));
	expect(await shown('de')).toBe('Stadt Bremen');
	expect(await shown('tr')).toBe('Bremen');
});

test('an emptied language falls back to German; the revisions before stay', async () => {
	valueOf(await save({ de: 'Stadt Bremen' }));
	expect(await shown('tr')).toBe('Stadt Bremen');
	expect(await readAllSiteTexts(context)).toHaveLength(2);
	const notes = await auditOf(context, 'instance');
	expect(notes.map(({ details }) => details)).toEqual([
		{ languages: ['de', 'tr'] },
		{ languages: ['tr'] }
	]);
});

test('saving the same words again changes nothing', async () => {
	const before = (await auditOf(context, 'instance')).length;
	valueOf(await save({ de: 'Stadt Bremen' }));
	expect(await auditOf(context, 'instance')).toHaveLength(before);
});

test('S38 the same form sent twice is saved once, with other words it is refused', async () => {
	const key = makeFormKey(context);
	valueOf(await save({ de: 'Freie Hansestadt Bremen' }, key));
	valueOf(await save({ de: 'Freie Hansestadt Bremen' }, key));
	expect(await save({ de: 'Somebody else' }, key)).toMatchObject({ reason: 'formKeyReused' });
	expect(await shown('de')).toBe('Freie Hansestadt Bremen');
});

test('nobody but an administrator writes them', async () => {
	const command = {
		page: 'imprint',
		contents: { ...empty, de: 'Mine' },
		formKey: makeFormKey(context)
	} as const;
	const manager = managerOf(context.random.uuid());
	expect(await saveSiteText(context, manager, command)).toMatchObject({ reason: 'notAllowed' });
	expect(await saveSiteText(context, visitor, command)).toMatchObject({ reason: 'signInFirst' });
});
