import { error, type RequestEvent } from '@sveltejs/kit';
import type { AccountActor } from '$lib/domain/access/actor';
import type { Result } from '$lib/domain/result';
import { revokeCodeBatchForm } from '$lib/forms/code-batch';
import { formKeyOf } from '$lib/forms/form-key';
import { href } from '$lib/i18n/href';
import { batchRefusal } from '$lib/i18n/letterbox/batch-words';
import { codeSheet, printedCode } from '$lib/i18n/letterbox/code-sheet';
import { answerForm } from '$lib/server/answer-form';
import { requireCan } from '$lib/server/auth/guards';
import type { Context } from '$lib/server/context';
import { neighbourhoodOf } from '$lib/server/neighbourhood-of-event';
import { drawEach, qrCode } from '$lib/server/pdf/qr-code';
import { makesPdf } from '$lib/server/pdf/typst';
import { refused } from '$lib/server/refused';
import { confirmCodeBatch } from '$lib/server/services/confirm-code-batch';
import { handOutCodeBatch } from '$lib/server/services/hand-out-code-batch';
import { printCodeBatch } from '$lib/server/services/print-code-batch';
import { readCodeBatch } from '$lib/server/services/read-code-batches';
import { voteOnPaper } from '$lib/server/services/read-vote-on-paper';
import { revokeCodeBatch } from '$lib/server/services/revoke-code-batch';
import type { BatchCommand, StepBatchServiceRefusal } from '$lib/server/services/step-code-batch';
import { z } from 'zod';
import type { Actions, PageServerLoad } from './$types';

type Event = RequestEvent<{ neighbourhood: string; vote: string; batch: string }>;

async function enter(event: Event) {
	const neighbourhood = await neighbourhoodOf(event);
	const { id: neighbourhoodId, slug } = neighbourhood;
	const actor = requireCan(event, 'runVote', { neighbourhoodId });
	const { vote: residentVoteId, batch: batchId } = event.params;
	const page = href(`/${slug}/desk/votes/${residentVoteId}/batches/${batchId}`);
	return { actor, neighbourhood, page, asked: { neighbourhoodId, residentVoteId, batchId } };
}

export const load: PageServerLoad = async (event) => {
	const { actor, asked } = await enter(event);
	const who = { ...asked, accountId: actor.accountId };
	const read = await readCodeBatch(event.locals.context, asked, who);
	if (read === null) error(404);
	return { ...read, hasPdf: makesPdf() };
};

type Step = (
	context: Context,
	actor: AccountActor,
	command: BatchCommand
) => Promise<Result<true, StepBatchServiceRefusal>>;

/** A step that asks nothing but the click. */
const stepBy = (step: Step) => async (event: Event) => {
	const { actor, page, asked } = await enter(event);
	return answerForm({
		data: await event.request.formData(),
		schema: z.object({}),
		run: (_, formKey) => step(event.locals.context, actor, { ...asked, formKey }),
		words: batchRefusal,
		to: () => page
	});
};

export const actions = {
	/** The codes as a page that is printed at once: the way out where no PDF can be made. */
	print: async (event) => {
		const { actor, neighbourhood, asked } = await enter(event);
		const { context } = event.locals;
		const formKey = formKeyOf(await event.request.formData());
		const printed = await printCodeBatch(context, actor, { ...asked, formKey });
		if (!printed.ok) return refused(printed, {}, batchRefusal);
		const { vote, batch, codes } = printed.value;
		const paper = voteOnPaper(context, neighbourhood, vote);
		if (paper === null) error(404);
		event.setHeaders({ 'cache-control': 'private, no-store' });
		const sheets = await drawEach(codes, (code) => {
			const { groups, address } = printedCode(paper, code);
			return { groups, qr: qrCode(address) };
		});
		const page = { layout: batch.layout, sheet: codeSheet(paper), sheets };
		return { typed: {}, errors: {}, printed: page };
	},
	handOut: stepBy(handOutCodeBatch),
	confirm: stepBy(confirmCodeBatch),
	revoke: async (event) => {
		const { actor, page, asked } = await enter(event);
		return answerForm({
			data: await event.request.formData(),
			schema: revokeCodeBatchForm,
			run: ({ because }, formKey) =>
				revokeCodeBatch(event.locals.context, actor, { ...asked, because, formKey }),
			words: batchRefusal,
			to: () => page
		});
	}
} satisfies Actions;
