import type { Actor } from '$lib/domain/access/actor';
import type { Context } from '$lib/server/context';

declare global {
	namespace App {
		interface Locals {
			/** The store, the time, chance and the secret of this server. */
			context: Context;
			/** Whoever sends this request: a visitor, or an account with its roles and seats. */
			actor: Actor;
			/** Makes the key of one rendering of one form; writes nothing. */
			formKey: () => string;
		}
	}
}

export {};
