import type { Actor } from '$lib/domain/access/actor';
import type { KnownSession } from '$lib/server/auth/resolve-actor';
import type { TypedForm } from '$lib/server/auth/typed-form';
import type { Context } from '$lib/server/context';

declare global {
	namespace App {
		interface Error {
			/** A code, never a sentence. */
			message: string;
			/** The number under which the log knows what happened. */
			reference?: string;
			/** Set on a 401: what was typed before the session ran out. */
			typed?: TypedForm;
		}
		interface Locals {
			/** The store, the time, chance and the secret of this server. */
			context: Context;
			/** Whoever sends this request: a visitor, or an account with its roles and seats. */
			actor: Actor;
			/** The session by which the actor is known; null for a visitor. */
			session: KnownSession | null;
			/** What a visitor posts with this request, kept in case a guard asks them to sign in first. */
			typed: TypedForm | null;
			/** Makes the key of one rendering of one form; writes nothing. */
			formKey: () => string;
		}
		/** What the frame around every page knows; pages add their own. */
		interface PageData {
			mode?: 'demo' | 'real';
			/** Signed keys for the forms of this page, see `FormKey`. */
			formKeys?: readonly string[];
			/** `null`: nobody is signed in. */
			viewer?: { name: string; isAdministrator: boolean; deskOf: readonly string[] } | null;
			/** A page for a projector, without header and footer of the site. */
			isBare?: boolean;
			neighbourhood?: { id: string; slug: string; name: string };
			/** Whether residents of the neighbourhood were ever called to vote. */
			hasVotes?: boolean;
		}
	}
}

export {};
