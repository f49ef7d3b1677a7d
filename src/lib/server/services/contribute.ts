import type { AccountActor } from '$lib/domain/access/actor';
import { amountPutToVote } from '$lib/domain/meeting/amend-motion';
import {
	deliberate,
	type ContributeRefusal,
	type ContributionKind,
	type Said
} from '$lib/domain/meeting/deliberate';
import { ok, refuse, type Result } from '$lib/domain/result';
import type { Context } from '$lib/server/context';
import { enqueueMail } from '$lib/server/outbox/enqueue-mail';
import { lockAgendaItem } from '$lib/server/repositories/agenda-item-locks';
import { insertContribution } from '$lib/server/repositories/contributions';
import type { Scope } from '$lib/server/repositories/scope';
import { saveText } from '$lib/server/repositories/texts';
import {
	amendmentsOf,
	hasToLeave,
	isWithdrawn,
	publicityOf,
	readItemFacts,
	speakersOf,
	standsFor,
	type ItemFacts
} from './item-facts';
import { readMailSubject } from './mail-subject';
import type { UseCaseTransaction } from './perform';
import { performCommand, type CommandRefusal, type MeetingCommand } from './perform-command';
import { isDiscussionOver, readTalkSoFar, type TalkOfItem } from './talk-so-far';

export interface Contribute extends MeetingCommand {
	readonly itemId: string;
	readonly kind: ContributionKind;
	/** The question, for an answer. */
	readonly inReplyTo: string | null;
	/** Integer cents, for an amendment. */
	readonly amountCents: number | null;
	readonly words: string;
	/** BCP 47 tag of the language in which the words are written. */
	readonly language: string;
}

/** What of the talk waits for the applicant's answer, and the mail that says so; one for each of them. */
const asksApplicant = {
	question: 'questionAsked',
	concern: 'concernRaised',
	answer: null,
	for: null,
	against: null,
	amendment: null
} as const satisfies Record<ContributionKind, string | null>;

/** Adds a word to the deliberation of a motion; the applicant is told of a question or a concern by mail. */
export async function contribute(
	context: Context,
	actor: AccountActor,
	command: Contribute
): Promise<Result<{ contributionId: string }, ContributeRefusal | CommandRefusal>> {
	const { neighbourhoodId, itemId } = command;
	const scope = { neighbourhoodId };
	return performCommand(
		context,
		{ actor, command },
		async (
			tx,
			now
		): Promise<Result<{ contributionId: string }, ContributeRefusal | 'notFound'>> => {
			const item = await lockAgendaItem(tx, scope, itemId);
			const facts = item && (await readItemFacts(tx, scope, { item, now }));
			if (!facts) return refuse('notFound');
			const talk = await readTalkSoFar(tx, scope, { facts, now });
			const said = say(actor, { facts, talk }, command);
			if (!said.ok) return said;
			const contributionId = await write(tx, scope, { actor, facts, said: said.value, command });
			const template = asksApplicant[said.value.kind];
			if (template !== null) await tellApplicant(tx, scope, { actor, facts, template });
			return ok({ contributionId });
		}
	);
}

function say(
	actor: AccountActor,
	{ facts, talk }: { readonly facts: ItemFacts; readonly talk: TalkOfItem },
	command: Contribute
) {
	const own = facts.contributions.filter(
		({ authorAccountId }) => authorAccountId === actor.accountId
	);
	return deliberate(command, {
		speakers: speakersOf(actor, facts),
		item: facts.item.state,
		isWithdrawn: isWithdrawn(facts),
		meeting: facts.meeting.state,
		hasToLeave: hasToLeave(actor, facts),
		isDiscussionOver: isDiscussionOver(talk),
		questionIds: facts.contributions
			.filter(({ kind }) => kind === 'question' || kind === 'concern')
			.map(({ id }) => id),
		alreadyAdded: own.filter(({ kind }) => kind === command.kind).length,
		amountCents: amountPutToVote(facts.item.requestedCents, amendmentsOf(facts))
	});
}

async function write(
	tx: UseCaseTransaction,
	scope: Scope,
	{
		actor,
		facts,
		said,
		command
	}: {
		readonly actor: AccountActor;
		readonly facts: ItemFacts;
		readonly said: Said;
		readonly command: Contribute;
	}
): Promise<string> {
	const id = tx.random.uuid();
	const { accountId } = actor;
	const { kind, inReplyTo, amountCents, speaker, words } = said;
	await insertContribution(tx, scope, {
		id,
		motionId: facts.item.motionId,
		kind,
		inReplyTo,
		authorAccountId: accountId,
		speaker,
		publicity: publicityOf(facts),
		seatId: speaker === 'member' ? (standsFor(actor, facts)?.seatId ?? null) : null,
		amountCents,
		now: tx.at
	});
	await saveWords(tx, scope, { id, words, language: command.language, accountId });
	tx.note({
		action: 'contributionAdded',
		subjectKind: 'contribution',
		subjectId: id,
		details: { kind, speaker, motionId: facts.item.motionId }
	});
	return id;
}

async function saveWords(
	tx: UseCaseTransaction,
	scope: Scope,
	said: {
		readonly id: string;
		readonly words: string;
		readonly language: string;
		readonly accountId: string;
	}
): Promise<void> {
	if (said.words === '') return;
	await saveText(tx, scope, {
		id: tx.random.uuid(),
		ownerKind: 'contribution',
		ownerId: said.id,
		field: 'words',
		language: said.language,
		content: said.words,
		authorAccountId: said.accountId,
		createdAt: tx.at
	});
}

async function tellApplicant(
	tx: UseCaseTransaction,
	scope: Scope,
	{
		actor,
		facts: { item },
		template
	}: {
		readonly actor: AccountActor;
		readonly facts: ItemFacts;
		readonly template: 'questionAsked' | 'concernRaised';
	}
): Promise<void> {
	const { applicantAccountId, proposalId, meetingId } = item;
	if (applicantAccountId === null || applicantAccountId === actor.accountId) return;
	await enqueueMail(tx, {
		neighbourhoodId: scope.neighbourhoodId,
		to: { accountId: applicantAccountId },
		template,
		params: await readMailSubject(tx, scope, { proposalId, meetingId, itemId: item.id })
	});
}
