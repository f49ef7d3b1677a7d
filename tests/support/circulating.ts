import type { AccountActor } from '$lib/domain/access/actor';
import type { RuleChanges } from '$lib/domain/rules/change-rules';
import type { Choice } from '$lib/domain/voting/schema/decide-input';
import type { Context } from '$lib/server/context';
import { answerInWriting, type AnswerInWriting } from '$lib/server/services/answer-in-writing';
import { appointHolder } from '$lib/server/services/appoint-holder';
import { makeFormKey } from '$lib/server/services/form-key';
import { findAccount } from '$lib/server/repositories/accounts';
import { readSeats } from '$lib/server/repositories/seats';
import { startCirculation, type StartCirculation } from '$lib/server/services/start-circulation';
import type { CouncilAtWork } from './council-at-work';
import { aCouncilUnder } from './council-under';
import { anAccount, signedIn } from './people';
import { valueOf } from './setting-up';

/** Decides in writing within 14 days, valid with more than half of the answers, unless somebody objects. */
const inWriting: RuleChanges = {
	'body.substitutes': 'personal',
	'circulation.allowed': 'ifNobodyObjects',
	'circulation.windowDays': 14,
	'circulation.validity': 'moreThanHalfAnswered',
	'circulation.failed': 'nextMeeting',
	'circulation.asksProcedure': true,
	'circulation.substituteVoid': true
};

/** A council of six seats that may decide in writing, with a manager who has an account. */
export async function aCouncilInWriting(
	context: Context,
	slug: string,
	changes: RuleChanges = {}
): Promise<CouncilAtWork> {
	const council = await aCouncilUnder(context, { ...inWriting, ...changes }, { slug });
	const accountId = await anAccount(context, { email: `${slug}@manager.example.org` });
	return { ...council, manager: { ...council.manager, accountId } };
}

/** Gives a seat its substitute; answers who it is. */
export async function aSubstitute(
	context: Context,
	{ neighbourhoodId, bodyId, manager }: CouncilAtWork,
	code: string
): Promise<AccountActor> {
	const seats = await readSeats(
		context.db.query,
		{ neighbourhoodId },
		{ bodyId, on: '2026-03-03' }
	);
	const email = `${code}.substitute@${neighbourhoodId.slice(0, 8)}.example.org`;
	valueOf(
		await appointHolder(context, manager, {
			...{ neighbourhoodId, bodyId, email, locale: 'de', isNamed: false },
			seatId: seats.find((seat) => seat.code === code)?.seatId ?? '',
			...{ capacity: 'substitute', personName: `Substitute ${code}` },
			...{ fromOn: '2026-01-01', untilOn: null, formKey: makeFormKey(context) }
		})
	);
	const account = await findAccount(context.db.query, { email });
	return (await signedIn(context, account?.id ?? '')).actor;
}

/** Starts the vote in writing as the desk does. */
export function start(
	context: Context,
	{ neighbourhoodId, bodyId, manager }: CouncilAtWork,
	wanted: Pick<StartCirculation, 'reference'> & Partial<StartCirculation>
) {
	return startCirculation(context, manager, {
		...{ neighbourhoodId, bodyId, isUrgent: false, isListedSubject: false, ground: '' },
		...{ language: 'de', formKey: makeFormKey(context) },
		...wanted
	});
}

/** Answers as somebody who is signed in. */
export function answer(
	context: Context,
	actor: AccountActor,
	given: Pick<AnswerInWriting, 'neighbourhoodId' | 'circulationId'> &
		Partial<AnswerInWriting> & { readonly choice: Choice }
) {
	return answerInWriting(context, actor, {
		...{ points: null, reason: '', language: 'de', agreesToProcedure: true },
		formKey: makeFormKey(context),
		...given
	});
}
