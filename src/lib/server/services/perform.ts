import type { Actor } from '$lib/domain/access/actor';
import { ok, refuse, type Refusal, type Result } from '$lib/domain/result';
import type { Context } from '$lib/server/context';
import type { Transaction } from '$lib/server/db/client';
import type { ConstraintName } from '$lib/server/db/constraints';
import { constraintOf } from '$lib/server/db/failure';
import type { Random } from '$lib/server/random';
import { claimFormKey, saveFormKeyOutcome } from '$lib/server/repositories/form-keys';
import { appendNotes, hashActor, type AuditNote } from './audit';
import { hashPayload, readFormKey, type FormKeyRefusal } from './form-key';

/** The transaction of one use case; what it notes is written to the audit when the work has succeeded. */
export type UseCaseTransaction = Transaction & {
	readonly note: (note: AuditNote) => void;
	/** The instant of the use case, and its source of ids: with them it can enqueue mails. */
	readonly at: Date;
	readonly random: Random;
};

export interface Performance<R extends string> {
	readonly actor: Actor;
	/** Whose audit chain it belongs to; null for the installation itself. */
	readonly neighbourhoodId: string | null;
	/** The form's key and what was typed. A use case that no form reaches has none. */
	readonly form?: { readonly key: string; readonly payload: unknown };
	/** Which reason a refusal by the database's own constraint stands for. */
	readonly onConstraint?: Partial<Record<ConstraintName, R>>;
}

/** Ends a transaction whose work was refused; the refusal itself travels beside it. */
class RolledBack extends Error {}

/**
 * Runs one use case in one transaction: claims the form's key, does the work, writes the audit, keeps the
 * answer. A refusal rolls everything back. The same key with the same answers returns the first answer (which
 * therefore must survive JSON); with other answers, or from somebody else, it is refused.
 */
export async function perform<T, R extends string>(
	context: Context,
	performance: Performance<R>,
	work: (tx: UseCaseTransaction, now: Date) => Promise<Result<T, R>>
): Promise<Result<T, R | FormKeyRefusal>> {
	const { form } = performance;
	const key = form ? readFormKey(context, form.key) : null;
	if (key && !key.ok) return key;
	const attempt: { refusal: Refusal<R | FormKeyRefusal> | null } = { refusal: null };
	try {
		return await context.db.transaction(async (tx) => {
			attempt.refusal = null;
			const result = await performOnce(context, performance, { tx, key: key?.value ?? null, work });
			if (result.ok) return result;
			attempt.refusal = result;
			throw new RolledBack();
		});
	} catch (error) {
		if (error instanceof RolledBack && attempt.refusal) return attempt.refusal;
		const constraint = constraintOf(error);
		const reason =
			constraint === null ? undefined : reasonFor(performance.onConstraint, constraint);
		if (reason === undefined) throw error;
		return refuse(reason);
	}
}

function reasonFor<R extends string>(
	reasons: Partial<Record<ConstraintName, R>> | undefined,
	constraint: string
): R | undefined {
	return Object.entries(reasons ?? {}).find(([name]) => name === constraint)?.[1];
}

async function performOnce<T, R extends string>(
	context: Context,
	performance: Performance<R>,
	run: {
		tx: Transaction;
		key: string | null;
		work: (tx: UseCaseTransaction, now: Date) => Promise<Result<T, R>>;
	}
): Promise<Result<T, R | FormKeyRefusal>> {
	const now = context.now();
	const actorHash = hashActor(performance.actor, context);
	if (run.key !== null) {
		const payloadHash = hashPayload(performance.form?.payload);
		const used = await claimFormKey(run.tx, { key: run.key, actorHash, payloadHash, usedAt: now });
		// The key is signed and its payload the same: the stored answer is this use case's own.
		const isAnswer = (outcome: unknown): outcome is { value: T } =>
			typeof outcome === 'object' && outcome !== null;
		if (used)
			return used.actorHash === actorHash &&
				used.payloadHash === payloadHash &&
				isAnswer(used.outcome)
				? ok(used.outcome.value)
				: refuse('formKeyReused');
	}
	const notes: AuditNote[] = [];
	const tx = Object.assign(run.tx, {
		note: (note: AuditNote) => void notes.push(note),
		at: now,
		random: context.random
	});
	const result = await run.work(tx, now);
	if (!result.ok) return result;
	await appendNotes(run.tx, performance.neighbourhoodId ?? 'instance', {
		at: now,
		actorHash,
		notes
	});
	if (run.key !== null) await saveFormKeyOutcome(run.tx, run.key, { value: result.value });
	return result;
}
