import type { Actor } from '$lib/domain/access/actor';

declare global {
	namespace App {
		interface Locals {
			/** Whoever sends this request: a visitor, or an account with its roles and seats. */
			actor: Actor;
		}
	}
}

export {};
