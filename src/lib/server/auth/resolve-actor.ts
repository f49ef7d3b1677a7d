import { visitor, type Actor } from '$lib/domain/access/actor';

/** Who sends this request: until accounts exist, always a visitor. */
export function resolveActor(): Promise<Actor> {
	return Promise.resolve(visitor);
}
