import { error, redirect } from '@sveltejs/kit';
import { formKeyOf } from '$lib/forms/form-key';
import { href } from '$lib/i18n/href';
import { requireCan } from '$lib/server/auth/guards';
import { neighbourhoodOf } from '$lib/server/neighbourhood-of-event';
import { pdfAnswer } from '$lib/server/pdf/pdf-answer';
import { makesPdf } from '$lib/server/pdf/typst';
import { codesPdf } from '$lib/server/pdf/vote-pdf';
import { printCodeBatch } from '$lib/server/services/print-code-batch';
import { voteOnPaper } from '$lib/server/services/read-vote-on-paper';
import type { RequestHandler } from './$types';

/**
 * Makes the codes of a batch and answers with them as a file, once. Where a rule refuses it, the page of the batch tells
 * how things are by now.
 */
export const POST: RequestHandler = async (event) => {
	const neighbourhood = await neighbourhoodOf(event);
	const { id: neighbourhoodId, slug } = neighbourhood;
	const actor = requireCan(event, 'runVote', { neighbourhoodId });
	const { vote: residentVoteId, batch: batchId } = event.params;
	if (!makesPdf()) error(404);
	const formKey = formKeyOf(await event.request.formData());
	const { context } = event.locals;
	const command = { neighbourhoodId, residentVoteId, batchId, formKey };
	const printed = await printCodeBatch(context, actor, command);
	if (!printed.ok) {
		if (printed.reason === 'notFound') error(404);
		redirect(303, href(`/${slug}/desk/votes/${residentVoteId}/batches/${batchId}`));
	}
	const { vote, batch, codes } = printed.value;
	const paper = voteOnPaper(context, neighbourhood, vote);
	const pdf = paper && (await codesPdf(paper, { layout: batch.layout, codes }));
	if (!paper || !pdf) error(404);
	const name = `${batch.layout}s-${paper.reference}-${batch.number}`;
	return pdfAnswer(pdf, { name, shown: 'attachment', cache: 'private, no-store' });
};
