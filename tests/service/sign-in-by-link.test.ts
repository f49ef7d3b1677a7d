import { expect, test } from 'vitest';
import { resolveActor } from '$lib/server/auth/resolve-actor';
import { findAccount } from '$lib/server/repositories/accounts';
import { makeFormKey } from '$lib/server/services/form-key';
import { readDemoMails } from '$lib/server/services/read-demo-mails';
import { requestSignInLink } from '$lib/server/services/request-sign-in-link';
import { readSignInLink, signInByLink } from '$lib/server/services/sign-in-by-link';
import { anAccount } from '../support/people';
import { freshStore, testEvening } from '../support/postgres';

const store = await freshStore('demo');
const { context } = store;
const secondsLater = (seconds: number) => new Date(testEvening.getTime() + seconds * 1000);

let people = 0;
/** Seconds since the evening began; each mail has its own, so that the newest is known. */
let moment = 0;
const freshEmail = () => `resident-${++people}@example.org`;

/** Asks for a link on the test's evening and reads its token from the mail. */
async function ask(email: string, browserSecret = 'browser A'): Promise<string> {
	store.setNow(secondsLater(++moment));
	const asked = await requestSignInLink(context, {
		email,
		browserSecret,
		locale: 'de',
		returnTo: '/tenever/my',
		clientAddress: `192.0.2.${people}`,
		formKey: makeFormKey(context)
	});
	if (!asked.ok) throw new Error(asked.reason);
	const mail = (await readDemoMails(context))?.find(({ to }) => to === email);
	return mail?.path.split('/').at(-1) ?? '';
}

const use = (token: string, browserSecret: string | null = 'browser A', displayName = 'Name') =>
	signInByLink(context, { token, browserSecret, displayName, locale: 'tr' });

test('S09 signs in once: a new person with the name they chose, and back to where they came from', async () => {
	const email = freshEmail();
	const token = await ask(email);
	expect(await readSignInLink(context, { token, browserSecret: 'browser A' })).toEqual({
		ok: true,
		value: { isNewPerson: true }
	});
	const first = await use(token, 'browser A', 'Resident A');
	if (!first.ok) throw new Error(first.reason);
	expect(first.value.returnTo).toBe('/tenever/my');
	expect(await resolveActor(context, first.value.session.token)).toMatchObject({
		actor: { kind: 'account', displayName: 'Resident A', locale: 'tr', isAdministrator: false }
	});
	expect(await use(token)).toMatchObject({ ok: false, reason: 'linkUsed' });
});

test('S09 of two presses at once only one signs in', async () => {
	const token = await ask(freshEmail());
	const both = await Promise.all([use(token), use(token)]);
	expect(both.filter(({ ok }) => ok)).toHaveLength(1);
});

test('a new person needs a name; asking for it does not use the link up', async () => {
	const token = await ask(freshEmail());
	const nameless = { token, browserSecret: 'browser A', displayName: null, locale: 'de' };
	expect(await signInByLink(context, nameless)).toMatchObject({ reason: 'nameMissing' });
	expect((await use(token)).ok).toBe(true);
});

test('S09 it works for ten minutes', async () => {
	const [early, late] = [freshEmail(), freshEmail()];
	const [inTime, tooLate] = [await ask(early), await ask(late)];
	store.setNow(secondsLater(moment + 598));
	expect((await use(inTime)).ok).toBe(true);
	store.setNow(secondsLater(moment + 600));
	expect(await use(tooLate)).toMatchObject({ ok: false, reason: 'linkExpired' });
});

test('S09 only in the browser that asked, and five tries elsewhere kill it', async () => {
	const token = await ask(freshEmail());
	for (const browser of ['browser B', null, 'browser C', 'browser D', 'browser E'])
		expect(await use(token, browser)).toMatchObject({ reason: 'linkFromOtherBrowser' });
	expect(await use(token, 'browser F')).toMatchObject({ reason: 'linkTriedTooOften' });
	expect(await use(token)).toMatchObject({ reason: 'linkTriedTooOften' });
});

test('a newer link replaces the older one', async () => {
	const email = freshEmail();
	const older = await ask(email);
	const newer = await ask(email);
	expect(newer).not.toBe(older);
	expect(await use(older)).toMatchObject({ reason: 'linkReplaced' });
	expect((await use(newer)).ok).toBe(true);
});

test('an account keeps its name and language', async () => {
	const email = freshEmail();
	const id = await anAccount(context, { email, displayName: 'Member A', locale: 'en' });
	expect((await use(await ask(email), 'browser A', 'Somebody else')).ok).toBe(true);
	expect(await findAccount(context.db.query, { id })).toMatchObject({
		displayName: 'Member A',
		locale: 'en'
	});
});

test('S10 who has an account gets the same answer as who has none', async () => {
	const known = freshEmail();
	await anAccount(context, { email: known });
	const answers = await Promise.all(
		[known, freshEmail()].map((email) =>
			requestSignInLink(context, {
				email,
				browserSecret: 'browser A',
				locale: 'de',
				returnTo: '/',
				clientAddress: '198.51.100.1',
				formKey: makeFormKey(context)
			})
		)
	);
	expect(answers).toEqual([
		{ ok: true, value: true },
		{ ok: true, value: true }
	]);
});

test('S54 no more than three mails an hour to one address; the answer stays the same', async () => {
	const email = freshEmail();
	for (let i = 0; i < 5; i++) await ask(email);
	const mails = await readDemoMails(context);
	expect(mails?.filter(({ to }) => to === email)).toHaveLength(3);
});
