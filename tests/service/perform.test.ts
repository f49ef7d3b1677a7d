import { expect, test } from 'vitest';
import { visitor, type Actor } from '$lib/domain/access/actor';
import { ok, refuse } from '$lib/domain/result';
import { readAuditRows } from '$lib/server/repositories/audit-entries';
import { formKeyLifetimeMs, makeFormKey } from '$lib/server/services/form-key';
import { perform } from '$lib/server/services/perform';
import { freshStore, testEvening } from '../support/postgres';

const store = await freshStore();
const { context } = store;

const member: Actor = {
	kind: 'account',
	accountId: '00000000-0000-4000-8000-000000000001',
	displayName: 'Member A',
	locale: 'de',
	isAdministrator: false,
	roles: [],
	seats: []
};

let done = 0;
const act = (request: { key: string; payload: unknown; actor?: Actor; refused?: true }) =>
	perform(
		context,
		{ actor: request.actor ?? visitor, neighbourhoodId: null, form: request },
		(tx) => {
			if (request.refused) return Promise.resolve(refuse('notToday'));
			tx.note({ action: 'tried', subjectKind: 'test', subjectId: String(++done) });
			return Promise.resolve(ok({ done }));
		}
	);

const countNotes = async () =>
	(await readAuditRows(store.db.query, { chain: 'instance', afterSeq: 0, limit: 1000 })).length;

test('S38 a second post of the same answers gets the first answer and does nothing', async () => {
	const key = makeFormKey(context);
	const before = await countNotes();
	const first = await act({ key, payload: { a: 1, b: 2 } });
	const second = await act({ key, payload: { b: 2, a: 1 } });
	expect(second).toEqual(first);
	expect(await countNotes()).toBe(before + 1);
});

test('S38 32 posts at the same moment do it once', async () => {
	const key = makeFormKey(context);
	const before = await countNotes();
	const answers = await Promise.all(
		Array.from({ length: 32 }, () => act({ key, payload: 'same' }))
	);
	expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
	expect(await countNotes()).toBe(before + 1);
});

test('S38 the same key with other answers is refused', async () => {
	const key = makeFormKey(context);
	await act({ key, payload: 'one' });
	expect(await act({ key, payload: 'two' })).toEqual(refuse('formKeyReused'));
});

test('S38 somebody else cannot use the key', async () => {
	const key = makeFormKey(context);
	await act({ key, payload: 'one' });
	expect(await act({ key, payload: 'one', actor: member })).toEqual(refuse('formKeyReused'));
});

test('a refusal leaves the key free and writes nothing', async () => {
	const key = makeFormKey(context);
	const before = await countNotes();
	expect(await act({ key, payload: 'x', refused: true })).toEqual(refuse('notToday'));
	expect(await countNotes()).toBe(before);
	expect((await act({ key, payload: 'corrected' })).ok).toBe(true);
});

test('a key that this server did not make, or made too long ago, is refused', async () => {
	const key = makeFormKey(context);
	expect(await act({ key: `${key}x`, payload: 1 })).toEqual(refuse('formKeyMissing'));
	expect(await act({ key: '', payload: 1 })).toEqual(refuse('formKeyMissing'));
	store.setNow(new Date(testEvening.getTime() + formKeyLifetimeMs));
	expect((await act({ key, payload: 1 })).ok).toBe(true);
	const late = makeFormKey(context);
	store.setNow(new Date(testEvening.getTime() + 2 * formKeyLifetimeMs + 1));
	expect(await act({ key: late, payload: 1 })).toEqual(refuse('formKeyExpired'));
	store.setNow(testEvening);
});
