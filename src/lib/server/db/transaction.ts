import { AsyncLocalStorage } from 'node:async_hooks';
import { codeOf } from './failure';

const inside = new AsyncLocalStorage<true>();

/** Somebody used the outer connection, or began a second transaction, inside a transaction. */
export class OuterConnectionInTransaction extends Error {
	constructor() {
		super('The outer connection was used inside a transaction: pass the transaction on instead.');
	}
}

/** Throws when called from within a transaction: on the embedded store the query would wait for ever. */
export function refuseInsideTransaction(): void {
	if (inside.getStore()) throw new OuterConnectionInTransaction();
}

/** Lets the driver's client refuse the named methods while a transaction runs in this call chain. */
export function guardClient<C extends object>(client: C, methods: readonly string[]): C {
	return new Proxy(client, {
		get(target, property) {
			if (typeof property === 'string' && methods.includes(property)) refuseInsideTransaction();
			const value: unknown = Reflect.get(target, property, target);
			return typeof value === 'function' ? (value.bind(target) as unknown) : value;
		}
	});
}

const serializationFailure = '40001';
const deadlockDetected = '40P01';
const attempts = 4;

/** Begins a transaction through `begin` and repeats it when the server gave it up for another one. */
export async function runTransaction<T>(begin: () => Promise<T>): Promise<T> {
	refuseInsideTransaction();
	for (let attempt = 1; ; attempt++) {
		try {
			return await inside.run(true, begin);
		} catch (error) {
			const code = codeOf(error);
			const again = code === serializationFailure || code === deadlockDetected;
			if (!again || attempt === attempts) throw error;
		}
	}
}
