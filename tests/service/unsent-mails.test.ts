import { expect, test } from 'vitest';
import { visitor } from '$lib/domain/access/actor';
import { sendMails } from '$lib/server/outbox/send-mails';
import { insertMessages } from '$lib/server/repositories/outbox-messages';
import { makeFormKey } from '$lib/server/services/form-key';
import { readDesk } from '$lib/server/services/read-desk';
import { readUnsentMails } from '$lib/server/services/read-unsent-mails';
import { settleUnsentMail } from '$lib/server/services/settle-unsent-mail';
import { freshStore } from '../support/postgres';
import { aNeighbourhood, auditOf, valueOf } from '../support/setting-up';

const { context } = await freshStore();
const tenever = await aNeighbourhood(context);
const huchting = await aNeighbourhood(context, { slug: 'huchting', name: 'Huchting' });

/** Later than any attempt that is still to come. */
const dayLater = (days: number) => ({
	...context,
	now: () => new Date(context.now().getTime() + days * 86_400_000)
});
const sent: string[] = [];
const takesAll = { send: ({ to }: { to: string }) => Promise.resolve(void sent.push(to)) };
const refusesAll = { send: () => Promise.reject(new Error('no such address')) };

/** A mail of a neighbourhood to somebody without an account, which no server took however often it was tried. */
async function anUnsentMail({ neighbourhoodId }: typeof tenever, recipientEmail: string) {
	const id = context.random.uuid();
	const content = {
		template: 'proposalPublished',
		params: { title: 'Bänke', path: '/tenever/proposals/2026-1' }
	} as const;
	const row = { id, neighbourhoodId, recipientAccountId: null, recipientEmail, locale: 'tr' };
	await context.db.transaction((tx) => insertMessages(tx, [{ ...row, content }], context.now()));
	for (let day = 0; day < 30; day++) await sendMails(dayLater(day), refusesAll);
	return id;
}

const addresses = async (where: typeof tenever) =>
	(await readUnsentMails(context, where)).map(({ to }) => to);
const settle = (
	{ neighbourhoodId, manager }: typeof tenever,
	mailId: string,
	way: 'again' | 'told'
) =>
	settleUnsentMail(context, manager, {
		neighbourhoodId,
		mailId,
		way,
		formKey: makeFormKey(context)
	});

test('S29 a mail that no server took lies on the desk of the neighbourhood that wrote it', async () => {
	const mailId = await anUnsentMail(tenever, 'gone@example.org');
	expect(await readUnsentMails(context, tenever)).toMatchObject([
		{ id: mailId, to: 'gone@example.org', locale: 'tr' }
	]);
	expect(await addresses(huchting)).toEqual([]);
	const { unsentMails } = await readDesk(context, { ...tenever, language: 'de' });
	expect(unsentMails).toBe(1);
	expect(await settle(huchting, mailId, 'told')).toMatchObject({ reason: 'mailSettled' });
	valueOf(await settle(tenever, mailId, 'told'));
	expect(await addresses(tenever)).toEqual([]);
});

test('it gets all its attempts again, and leaves with the next of them', async () => {
	const mailId = await anUnsentMail(tenever, 'back@example.org');
	valueOf(await settle(tenever, mailId, 'again'));
	expect(await addresses(tenever)).toEqual([]);
	await sendMails(context, takesAll);
	expect(sent).toEqual(['back@example.org']);
	expect(await settle(tenever, mailId, 'again')).toMatchObject({ reason: 'mailSettled' });
});

test('whoever has no desk settles nothing, and the trail names no address', async () => {
	const mailId = await anUnsentMail(tenever, 'still@example.org');
	const { neighbourhoodId } = tenever;
	const command = { neighbourhoodId, mailId, way: 'told', formKey: makeFormKey(context) } as const;
	expect(await settleUnsentMail(context, visitor, command)).toMatchObject({ ok: false });
	expect(await addresses(tenever)).toEqual(['still@example.org']);
	valueOf(await settle(tenever, mailId, 'told'));
	const note = (await auditOf(context, neighbourhoodId)).at(-1);
	expect(note).toMatchObject({ action: 'unsentMailSettled', details: { way: 'told' } });
	expect(JSON.stringify(note)).not.toContain('still@example.org');
});
