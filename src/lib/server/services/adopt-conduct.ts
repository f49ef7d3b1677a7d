import type { Actor } from '$lib/domain/access/actor';
import { localDateOf } from '$lib/domain/calendar';
import {
	adoptConduct as mayAdopt,
	type AdoptConductRefusal
} from '$lib/domain/council/accept-conduct';
import { ok, refuse, type Result } from '$lib/domain/result';
import type { Context } from '$lib/server/context';
import { lockBody } from '$lib/server/repositories/bodies';
import { insertConductVersion, listConductVersions } from '$lib/server/repositories/conduct';
import { readTexts, saveText } from '$lib/server/repositories/texts';
import { setUp, type SetUpCommand, type SetUpRefusal } from './set-up';

export interface AdoptConduct extends SetUpCommand {
	readonly bodyId: string;
	readonly words: string;
	readonly language: string;
	readonly adoptedOn: string;
}

type AdoptRefusal = AdoptConductRefusal | 'notFound';
export type AdoptConductServiceRefusal = AdoptRefusal | SetUpRefusal;

/** Writes down how a body's members treat each other, as the next version: everybody is asked anew. */
export async function adoptConduct(
	context: Context,
	actor: Actor,
	command: AdoptConduct
): Promise<Result<{ number: number }, AdoptConductServiceRefusal>> {
	return setUp<{ number: number }, AdoptRefusal>(context, { actor, command }, async (tx, now) => {
		const { bodyId, words, language, adoptedOn } = command;
		if ((await lockBody(tx, command, bodyId)) === null) return refuse('notFound');
		const [last] = await listConductVersions(tx, command, bodyId);
		const ownerIds = last ? [last.id] : [];
		const [said] = await readTexts(tx, command, { ownerKind: 'conduct', ownerIds });
		const before = last ? { adoptedOn: last.adoptedOn, words: said?.content ?? '' } : null;
		const adopted = mayAdopt(before, { adoptedOn, words }, localDateOf(now));
		if (!adopted.ok) return adopted;
		const id = tx.random.uuid();
		const number = (last?.number ?? 0) + 1;
		await insertConductVersion(tx, command, { id, bodyId, number, adoptedOn, createdAt: now });
		await saveText(tx, command, {
			...{ id: tx.random.uuid(), ownerKind: 'conduct', ownerId: id, field: 'words' },
			...{ language, content: words, createdAt: now },
			authorAccountId: actor.kind === 'account' ? actor.accountId : null
		});
		tx.note({
			action: 'conductAdopted',
			subjectKind: 'body',
			subjectId: bodyId,
			details: { version: id, number, adoptedOn }
		});
		return ok({ number });
	});
}
