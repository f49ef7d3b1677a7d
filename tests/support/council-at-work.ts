import type { AccountActor } from '$lib/domain/access/actor';
import type { EntryMode, Publicity } from '$lib/domain/meeting/meeting';
import type { Context } from '$lib/server/context';
import { proposal } from '$lib/server/db/schema';
import { findAccount } from '$lib/server/repositories/accounts';
import { readSeats } from '$lib/server/repositories/seats';
import { saveText } from '$lib/server/repositories/texts';
import { appointHolder } from '$lib/server/services/appoint-holder';
import { makeFormKey } from '$lib/server/services/form-key';
import { openFundYear } from '$lib/server/services/open-fund-year';
import { openItem } from '$lib/server/services/open-item';
import { openMeeting } from '$lib/server/services/open-meeting';
import { putOnAgenda } from '$lib/server/services/put-on-agenda';
import { recordAttendance } from '$lib/server/services/record-attendance';
import { scheduleMeeting } from '$lib/server/services/schedule-meeting';
import { anAccount, signedIn } from './people';
import { aBody, aNeighbourhood, managerOf, someRules, valueOf } from './setting-up';

/** A body that can meet: rules, seats with holders who have accounts, a fund year with money. */
export async function aCouncilAtWork(
	context: Context,
	wanted: {
		readonly slug: string;
		readonly body?: Parameters<typeof aBody>[2];
		readonly rules?: Parameters<typeof someRules>[2];
		readonly budgetCents?: number;
		/** The room in which its rules let it decide; third parity: not public. */
		readonly publicity?: Publicity;
	}
) {
	const { slug, body: bodyWanted = {}, rules = {}, budgetCents = 10_000_00 } = wanted;
	const publicity = wanted.publicity ?? 'nonPublic';
	const { neighbourhoodId, manager } = await aNeighbourhood(context, { slug, name: slug });
	const body = await aBody(context, neighbourhoodId, bodyWanted);
	await someRules(context, { neighbourhoodId, bodyId: body.id }, rules);
	const members = await appointAll(context, { neighbourhoodId, bodyId: body.id });
	const fundYearId = await aFundYear(context, { neighbourhoodId, budgetCents });
	return { neighbourhoodId, manager, bodyId: body.id, members, fundYearId, publicity };
}

export type CouncilAtWork = Awaited<ReturnType<typeof aCouncilAtWork>>;

async function appointAll(
	context: Context,
	{ neighbourhoodId, bodyId }: { readonly neighbourhoodId: string; readonly bodyId: string }
): Promise<ReadonlyMap<string, AccountActor>> {
	const members = new Map<string, AccountActor>();
	const seats = await readSeats(
		context.db.query,
		{ neighbourhoodId },
		{ bodyId, on: '2026-03-03' }
	);
	for (const { seatId, code } of seats) {
		const email = `${code}@${neighbourhoodId.slice(0, 8)}.example.org`;
		valueOf(
			await appointHolder(context, managerOf(neighbourhoodId), {
				neighbourhoodId,
				bodyId,
				seatId,
				capacity: 'member',
				personName: `Member ${code}`,
				email,
				locale: 'de',
				isNamed: false,
				fromOn: '2026-01-01',
				untilOn: null,
				formKey: makeFormKey(context)
			})
		);
		const account = await findAccount(context.db.query, { email });
		if (account) members.set(code, (await signedIn(context, account.id)).actor);
	}
	return members;
}

/** A year with money. The only body of a neighbourhood decides about its only fund. */
async function aFundYear(
	context: Context,
	where: { readonly neighbourhoodId: string; readonly budgetCents: number }
): Promise<string> {
	const { neighbourhoodId, budgetCents: amountCents } = where;
	const opened = await openFundYear(context, managerOf(neighbourhoodId), {
		neighbourhoodId,
		fundId: null,
		fundName: 'Verfügungsfonds',
		year: 2026,
		guideline: {
			capCents: 500_000,
			minimumCents: 1,
			ownShare: { numerator: 0, denominator: 1 },
			areaName: 'Tenever',
			mustNotHaveBegun: true,
			source: 'Richtlinie'
		},
		amountCents,
		moneySource: 'Städtebauförderung',
		language: 'de',
		formKey: makeFormKey(context)
	});
	return valueOf(opened).fundYearId;
}

/** A published proposal that asks for so much; answers its reference and its applicant's account. */
export async function aPublishedProposal(
	context: Context,
	{ neighbourhoodId, fundYearId }: CouncilAtWork,
	wanted: { readonly number: number; readonly requestedCents: number }
) {
	const { number, requestedCents } = wanted;
	const id = context.random.uuid();
	const applicantAccountId = await anAccount(context, { email: `applicant-${id}@example.org` });
	const now = context.now();
	await context.db.transaction(async (tx) => {
		await tx.insert(proposal).values({
			neighbourhoodId,
			id,
			referenceYear: 2026,
			referenceNumber: number,
			fundYearId,
			state: 'published',
			applicantKind: 'group',
			applicantAccountId,
			applicantName: 'Nachbarschaftsgruppe',
			publicName: 'named',
			language: 'de',
			place: 'Platz',
			startsOn: '2026-06-01',
			endsOn: '2026-06-02',
			ownShareCents: 0,
			requestedCents,
			createdAt: now,
			modifiedAt: now
		});
		await saveText(
			tx,
			{ neighbourhoodId },
			{
				id: context.random.uuid(),
				ownerKind: 'proposal',
				ownerId: id,
				field: 'title',
				language: 'de',
				content: `Projekt ${number}`,
				authorAccountId: applicantAccountId,
				createdAt: now
			}
		);
	});
	return { id, reference: `2026-${number}`, applicantAccountId };
}

/** A running meeting at which these seats are present by their members, with the proposal on its agenda. */
export async function aMeetingOn(
	context: Context,
	council: CouncilAtWork,
	wanted: {
		readonly reference: string;
		/** Further proposals on the same agenda, after it. */
		readonly others?: readonly string[];
		readonly present?: readonly string[];
	}
) {
	const { neighbourhoodId, bodyId, manager, members } = council;
	const { meetingId } = valueOf(
		await scheduleMeeting(context, manager, {
			neighbourhoodId,
			bodyId,
			startsAt: new Date(context.now().getTime() + 3_600_000),
			place: 'Gemeindesaal',
			publicity: council.publicity,
			formKey: makeFormKey(context)
		})
	);
	const { reference, present = [...members.keys()] } = wanted;
	const put = async (proposed: string) =>
		valueOf(
			await putOnAgenda(context, manager, {
				neighbourhoodId,
				reference: proposed,
				meetingId,
				formKey: makeFormKey(context)
			})
		);
	const item = await put(reference);
	const otherItemIds: string[] = [];
	for (const other of wanted.others ?? []) otherItemIds.push((await put(other)).itemId);
	valueOf(
		await openMeeting(context, manager, {
			neighbourhoodId,
			meetingId,
			formKey: makeFormKey(context)
		})
	);
	const on = '2026-03-03';
	const seats = await readSeats(context.db.query, { neighbourhoodId }, { bodyId, on });
	if (seats.length > 0)
		valueOf(
			await recordAttendance(context, manager, {
				neighbourhoodId,
				meetingId,
				formKey: makeFormKey(context),
				present: seats
					.filter(({ code }) => present.includes(code))
					.map(({ seatId }) => ({ seatId, capacity: 'member' as const }))
			})
		);
	return { meetingId, itemId: item.itemId, otherItemIds };
}

/** The same, with the vote open. */
export async function anOpenVote(
	context: Context,
	council: CouncilAtWork,
	wanted: Parameters<typeof aMeetingOn>[2] & { readonly entryMode: EntryMode }
) {
	const met = await aMeetingOn(context, council, wanted);
	const { neighbourhoodId, manager } = council;
	const { entryMode } = wanted;
	valueOf(
		await openItem(context, manager, {
			neighbourhoodId,
			itemId: met.itemId,
			entryMode,
			formKey: makeFormKey(context)
		})
	);
	return met;
}
