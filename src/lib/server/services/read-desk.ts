import { missingPages, type SitePage } from '$lib/domain/site/site-text';
import type { WrittenText } from '$lib/domain/text/written-text';
import type { Next } from '$lib/domain/voting/determination';
import type { Context } from '$lib/server/context';
import type { Queryable } from '$lib/server/db/client';
import { listOpenItems } from '$lib/server/repositories/agenda-items';
import {
	findLastDetermination,
	listUnpublishedDecisions
} from '$lib/server/repositories/decisions';
import type { MeetingOfBody } from '$lib/server/repositories/meetings';
import { listUnsettledMotions } from '$lib/server/repositories/motions';
import { listGivenUpMessages } from '$lib/server/repositories/outbox-messages';
import { listProposals } from '$lib/server/repositories/proposals';
import type { Scope } from '$lib/server/repositories/scope';
import { readSiteTexts } from '$lib/server/repositories/site-texts';
import { listWaitingProposals } from '$lib/server/repositories/tabled-proposals';
import { findNextMeeting } from './find-next-meeting';
import { readBarrierReports } from './read-barrier-reports';
import { readMailState, type MailState } from './read-mail-state';
import { readOfficeCases } from './read-office-cases';
import { readProposalTitle } from './read-proposal-title';
import { readSetUp } from './read-set-up';

/** Something about one project that waits for the desk. `id`: of the item, or of the motion. */
export interface DeskCase {
	readonly id: string;
	readonly title: WrittenText | null;
}

export interface Desk {
	readonly toCheck: number;
	readonly toTable: number;
	readonly returned: number;
	/** Proposals on which an office decides without a vote. */
	readonly forOffice: number;
	readonly openItems: readonly DeskCase[];
	/** Motions that wait for another reading or another station. */
	readonly unsettled: readonly (DeskCase & { readonly next: Next | null })[];
	readonly unpublished: readonly DeskCase[];
	readonly nextMeeting: MeetingOfBody | null;
	readonly barriers: { readonly count: number; readonly firstDueOn: string | null };
	/** Mails of this neighbourhood that were given up. */
	readonly unsentMails: number;
	readonly isSetUp: boolean;
	readonly mail: MailState;
	readonly missingPages: readonly SitePage[];
}

/** What waits for the manager of a neighbourhood. */
export async function readDesk(
	context: Context,
	asked: Scope & { readonly language: string }
): Promise<Desk> {
	const scope = { neighbourhoodId: asked.neighbourhoodId };
	const db = context.db.query;
	const [proposals, waiting, cases, forOffice, nextMeeting, reports, unsent, setUp, mail, texts] =
		await Promise.all([
			listProposals(db, scope, { states: ['submitted', 'returned', 'published'] }),
			listWaitingProposals(db, scope),
			readCases(db, scope, asked.language),
			readOfficeCases(context, asked),
			findNextMeeting(db, scope, context.now()),
			readBarrierReports(context, scope),
			listGivenUpMessages(db, scope),
			readSetUp(context, scope),
			readMailState(context),
			readSiteTexts(db)
		]);
	const countOf = (wanted: string) => proposals.filter(({ state }) => state === wanted).length;
	// What is being decided in writing, or was, is published too and yet needs no meeting.
	const published = proposals.filter(({ state }) => state === 'published');
	const untabled = published.filter(({ id }) => waiting.some((one) => one.id === id)).length;
	return {
		toCheck: countOf('submitted'),
		toTable: untabled - forOffice.filter(({ isTabled }) => !isTabled).length,
		forOffice: forOffice.length,
		returned: countOf('returned'),
		...cases,
		nextMeeting,
		barriers: { count: reports.length, firstDueOn: reports[0]?.answerDueOn ?? null },
		unsentMails: unsent.length,
		isSetUp: setUp.tasks.every(({ state }) => state === 'done'),
		mail,
		missingPages: missingPages(texts)
	};
}

async function readCases(
	db: Queryable,
	scope: Scope,
	language: string
): Promise<Pick<Desk, 'openItems' | 'unsettled' | 'unpublished'>> {
	const [items, motions, decisions] = await Promise.all([
		listOpenItems(db, scope),
		listUnsettledMotions(db, scope),
		listUnpublishedDecisions(db, scope)
	]);
	const caseOf = async (id: string, proposalId: string): Promise<DeskCase> => ({
		id,
		title: await readProposalTitle(db, scope, { proposalId, language })
	});
	const isOpen = (motionId: string) => items.some((item) => item.motionId === motionId);
	const unsettled = motions.filter(({ id }) => !isOpen(id));
	return {
		openItems: await Promise.all(items.map(({ id, proposalId }) => caseOf(id, proposalId))),
		unsettled: await Promise.all(
			unsettled.map(async ({ id, proposalId }) => ({
				...(await caseOf(id, proposalId)),
				next: (await findLastDetermination(db, scope, id))?.output.next ?? null
			}))
		),
		unpublished: await Promise.all(
			decisions
				.filter(({ motionId }) => !unsettled.some(({ id }) => id === motionId))
				.map(({ motionId, proposalId }) => caseOf(motionId, proposalId))
		)
	};
}
