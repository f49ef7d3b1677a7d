import type { Context } from '$lib/server/context';
import { findAccount } from '$lib/server/repositories/accounts';
import { readSeats } from '$lib/server/repositories/seats';
import { appointHolder } from '$lib/server/services/appoint-holder';
import { castBallot } from '$lib/server/services/cast-ballot';
import { drawStandIns } from '$lib/server/services/draw-stand-ins';
import { makeFormKey } from '$lib/server/services/form-key';
import { markSeat, type MarkSeat } from '$lib/server/services/mark-seat';
import { openItem } from '$lib/server/services/open-item';
import { readRoom } from '$lib/server/services/read-room';
import { recordPool } from '$lib/server/services/record-pool';
import { seatStandIn } from '$lib/server/services/seat-stand-in';
import { aMeetingOn, aPublishedProposal } from './council-at-work';
import { aCouncilUnder } from './council-under';
import { signedIn } from './people';
import { valueOf } from './setting-up';

export type SubstituteRule = 'poolByLot' | 'organisation' | 'succession' | 'personal';

/** A council under a rule about substitutes; `public-1` is away, two substitutes of its bench have come. */
export async function substitutesCome(
	context: Context,
	{ rule, quorum = 1 }: { readonly rule: SubstituteRule; readonly quorum?: number }
) {
	const db = context.db.query;
	const formKey = () => makeFormKey(context);
	const slug = `room-${context.random.uuid().slice(0, 8)}`;
	const council = await aCouncilUnder(
		context,
		{ 'body.substitutes': rule, 'funding.quorum': { kind: 'absolute', seats: quorum } },
		{ slug }
	);
	const { neighbourhoodId, bodyId, manager } = council;
	const scope = { neighbourhoodId };
	const on = '2026-03-03';
	const seats = await readSeats(db, scope, { bodyId, on });
	const seatOf = (code: string) => seats.find((seat) => seat.code === code)?.seatId ?? '';
	const emailOf = (code: string) => `sub-${code}-${slug}@example.org`;
	// Organisations send theirs to each meeting: nobody is appointed for them.
	for (const code of rule === 'organisation' ? [] : ['public-1', 'public-2'])
		valueOf(
			await appointHolder(context, manager, {
				...{ neighbourhoodId, bodyId, seatId: seatOf(code), capacity: 'substitute' },
				...{ personName: `Substitute ${code}`, email: emailOf(code), locale: 'de' },
				...{ isNamed: false, fromOn: '2026-01-01', untilOn: null, formKey: formKey() }
			})
		);
	const wanted = { number: 1, requestedCents: 50_000 };
	const { reference } = await aPublishedProposal(context, council, wanted);
	const present = [...council.members.keys()].filter((code) => code !== 'public-1');
	const met = await aMeetingOn(context, council, { reference, present });
	const where = { neighbourhoodId, meetingId: met.meetingId };
	const actorOf = async (email: string) => {
		const account = await findAccount(db, { email });
		return (await signedIn(context, account?.id ?? '')).actor;
	};
	const room = async () => {
		const read = await readRoom(context, where);
		if (read === null) throw new Error('no such meeting');
		return read;
	};
	return {
		...council,
		...met,
		where,
		scope,
		seatOf,
		room,
		actorOf,
		substitute: (code: string) => actorOf(emailOf(code)),
		member: (code: string) => actorOf(`${code}@${neighbourhoodId.slice(0, 8)}.example.org`),
		mark: (code: string, mark: MarkSeat['mark'], actor = manager) =>
			markSeat(context, actor, { ...where, seatId: seatOf(code), mark, formKey: formKey() }),
		moveUp: (code: string, personName = '') =>
			seatStandIn(context, manager, {
				...{ ...where, seatId: seatOf(code), personName, formKey: formKey() }
			}),
		comeAll: async () => {
			const presentHolderIds = (await room()).pool.map(({ seatHolderId }) => seatHolderId);
			return recordPool(context, manager, { ...where, presentHolderIds, formKey: formKey() });
		},
		draw: (seed: string) => drawStandIns(context, manager, { ...where, seed, formKey: formKey() }),
		open: () =>
			openItem(context, manager, {
				...{ neighbourhoodId, itemId: met.itemId, entryMode: 'online', formKey: formKey() }
			}),
		cast: (actor: typeof manager) =>
			castBallot(context, actor, {
				...{ neighbourhoodId, itemId: met.itemId, choice: 'yes', reason: '', language: 'de' },
				formKey: formKey()
			})
	};
}
