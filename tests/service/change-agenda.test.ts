import { expect, test } from 'vitest';
import { visitor } from '$lib/domain/access/actor';
import { changeAgenda, type AgendaChange } from '$lib/server/services/change-agenda';
import { makeFormKey } from '$lib/server/services/form-key';
import { listAgendaItems } from '$lib/server/repositories/agenda-items';
import { noteTopic } from '$lib/server/services/note-topic';
import { readAgenda } from '$lib/server/services/read-agenda';
import { runTopic } from '$lib/server/services/run-topic';
import { aCouncilAtWork, aMeetingOn, aPublishedProposal } from '../support/council-at-work';
import { freshStore } from '../support/postgres';

const { context } = await freshStore();
const council = await aCouncilAtWork(context, { slug: 'council' });
const { neighbourhoodId, manager } = council;
const scope = { neighbourhoodId };
const formKey = () => makeFormKey(context);
let proposals = 0;

async function anEvening() {
	proposals += 1;
	const wanted = { number: proposals, requestedCents: 120_000 };
	const { reference } = await aPublishedProposal(context, council, wanted);
	const met = await aMeetingOn(context, council, { reference });
	const { meetingId } = met;
	return {
		...met,
		read: () => readAgenda(context.db.query, scope, { meetingId, language: 'de' }),
		change: (change: AgendaChange, actor: Parameters<typeof changeAgenda>[1] = manager) =>
			changeAgenda(context, actor, { neighbourhoodId, meetingId, change, formKey: formKey() })
	};
}

const own = (title: string, place: 'before' | 'after'): AgendaChange => ({
	kind: 'add',
	topic: 'own',
	place,
	title,
	language: 'de'
});

test('an agenda is numbered through topics and motions, the same everywhere', async () => {
	const { read, change, meetingId, itemId } = await anEvening();
	await change(own('Bericht vom Fest', 'after'));
	const points = await read();
	expect(points.map(({ number }) => number)).toEqual(points.map((_, index) => index + 1));
	const motion = points.find(({ id }) => id === itemId);
	const [item] = await listAgendaItems(context.db.query, scope, meetingId);
	expect(item?.number).toBe(motion?.number);
	expect(points.at(-2)?.title?.content).toBe('Bericht vom Fest');
	expect(points.at(-1)).toMatchObject({ kind: 'otherBusiness' });
});

test('what has begun keeps its number; the rest can be ordered while the meeting runs', async () => {
	const { read, change } = await anEvening();
	await change(own('Erstes', 'after'));
	await change(own('Zweites', 'after'));
	const titled = async (title: string) =>
		(await read()).find((point) => point.title?.content === title);
	const first = await titled('Erstes');
	const second = await titled('Zweites');
	if (!first || !second) throw new Error('not added');
	const run = (to: 'open' | 'closed') =>
		runTopic(context, manager, { neighbourhoodId, topicId: first.id, to, formKey: formKey() });
	expect(await change({ kind: 'move', pointId: second.id, direction: 'up' })).toMatchObject({
		ok: true
	});
	expect((await titled('Zweites'))?.number).toBe(first.number);
	expect(await run('open')).toEqual({ ok: true, value: true });
	expect(await change({ kind: 'move', pointId: first.id, direction: 'up' })).toMatchObject({
		reason: 'pointBegun'
	});
	expect(await change({ kind: 'remove', pointId: second.id })).toMatchObject({
		reason: 'pointBegun'
	});
	expect(await run('closed')).toEqual({ ok: true, value: true });
	expect(await run('closed')).toMatchObject({ reason: 'topicEnded' });
	const note = { topicId: first.id, note: 'Es war schön.', language: 'de' };
	await noteTopic(context, manager, { neighbourhoodId, ...note, formKey: formKey() });
	const noted = await titled('Erstes');
	expect(noted).toMatchObject({ state: 'closed', note: { content: 'Es war schön.' } });
});

test('only the manager orders it, and nothing of another neighbourhood', async () => {
	const { change, itemId } = await anEvening();
	expect(await change(own('Fremdes', 'before'), visitor)).toMatchObject({ reason: 'signInFirst' });
	const unknown = '00000000-0000-4000-8000-000000000000';
	expect(await change({ kind: 'remove', pointId: unknown })).toMatchObject({ reason: 'notFound' });
	expect(await change({ kind: 'remove', pointId: itemId })).toMatchObject({ reason: 'notFound' });
});
