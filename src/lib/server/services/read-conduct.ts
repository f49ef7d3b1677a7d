import type { Actor } from '$lib/domain/access/actor';
import { localDateOf } from '$lib/domain/calendar';
import { covers } from '$lib/domain/council/appoint-holder';
import { textFor, textsOf, type WrittenText } from '$lib/domain/text/written-text';
import type { Context } from '$lib/server/context';
import { findBody } from '$lib/server/repositories/bodies';
import {
	listConductAcceptances,
	listConductVersions,
	type ConductVersion
} from '$lib/server/repositories/conduct';
import type { Scope } from '$lib/server/repositories/scope';
import { readSeats } from '$lib/server/repositories/seats';
import { readTexts } from '$lib/server/repositories/texts';

export interface ConductHolder {
	readonly holdingId: string;
	readonly accountId: string | null;
	readonly benchName: string;
	readonly code: string;
	readonly personName: string;
	/** Null while this person has not accepted the newest version. */
	readonly accepted: { readonly at: Date; readonly cameBy: 'self' | 'paper' } | null;
}

export interface ConductRead {
	readonly body: { readonly id: string; readonly slug: string; readonly name: string };
	/** The newest version first; none: the body has no code of conduct. */
	readonly versions: readonly (Omit<ConductVersion, 'bodyId'> & {
		readonly text: WrittenText | null;
	})[];
	/** Who sits in the body today, and whether they have accepted. For the desk. */
	readonly holders: readonly ConductHolder[];
}

interface Asked {
	readonly neighbourhoodId: string;
	readonly bodySlug: string;
	readonly language: string;
}

/** The code of conduct of a body with its earlier versions, and who accepted it. */
export async function readConduct(
	{ db, now }: Pick<Context, 'db' | 'now'>,
	{ neighbourhoodId, bodySlug, language }: Asked
): Promise<ConductRead | null> {
	const scope = { neighbourhoodId };
	const body = await findBody(db.query, scope, { slug: bodySlug });
	if (body === null) return null;
	const versions = await listConductVersions(db.query, scope, body.id);
	const ownerIds = versions.map(({ id }) => id);
	const texts = await readTexts(db.query, scope, { ownerKind: 'conduct', ownerIds });
	return {
		body: { id: body.id, slug: body.slug, name: body.name },
		versions: versions.map(({ id, number, adoptedOn }) => ({
			...{ id, number, adoptedOn },
			text: textFor(textsOf(texts, { ownerId: id, field: 'words' }), language)
		})),
		holders: await readHolders({ db, now }, scope, { bodyId: body.id, versionId: ownerIds[0] })
	};
}

async function readHolders(
	{ db, now }: Pick<Context, 'db' | 'now'>,
	scope: Scope,
	{ bodyId, versionId }: { readonly bodyId: string; readonly versionId: string | undefined }
): Promise<readonly ConductHolder[]> {
	const on = localDateOf(now());
	const seats = await readSeats(db.query, scope, { bodyId, on });
	const accepted =
		versionId === undefined ? [] : await listConductAcceptances(db.query, scope, versionId);
	return seats.flatMap(({ code, benchName, holders }) =>
		holders
			.filter((holder) => covers(holder, on))
			.map(({ id, accountId, personName }) => {
				const found = accepted.find(({ seatHolderId }) => seatHolderId === id);
				return {
					...{ holdingId: id, accountId, benchName, code, personName },
					accepted: found ? { at: found.acceptedAt, cameBy: found.cameBy } : null
				};
			})
	);
}

/** The bodies of this neighbourhood whose code of conduct somebody has been shown and has not accepted yet. */
export async function listConductsToAccept(
	context: Pick<Context, 'db' | 'now'>,
	actor: Actor,
	scope: Scope
): Promise<readonly { readonly slug: string; readonly name: string }[]> {
	if (actor.kind !== 'account') return [];
	const { neighbourhoodId } = scope;
	const own = actor.seats.filter((seat) => seat.neighbourhoodId === neighbourhoodId);
	const open: { slug: string; name: string }[] = [];
	for (const bodyId of new Set(own.map((seat) => seat.bodyId))) {
		const body = await findBody(context.db.query, scope, { id: bodyId });
		const [newest] = body ? await listConductVersions(context.db.query, scope, bodyId) : [];
		if (!body || !newest) continue;
		const asked = { bodyId, versionId: newest.id };
		const holders = await readHolders(context, scope, asked);
		const isOpen = holders.some((one) => one.accountId === actor.accountId && !one.accepted);
		if (isOpen) open.push({ slug: body.slug, name: body.name });
	}
	return open;
}
