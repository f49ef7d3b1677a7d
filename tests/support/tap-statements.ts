/** Sees every statement before it leaves for the server, and answers what shall leave instead. */
export type Tap = (statement: string) => string;

/** The driver's client with a tap on it; the transactions that it begins have the same one. */
export function tapStatements<C extends object>(client: C, tap: Tap): C {
	return new Proxy(client, {
		get(target, property) {
			const value: unknown = Reflect.get(target, property, target);
			if (typeof value !== 'function') return value;
			if (property === 'unsafe')
				return (statement: string, ...rest: unknown[]): unknown =>
					Reflect.apply(value, target, [tap(statement), ...rest]);
			if (property === 'begin' || property === 'savepoint')
				return (...given: unknown[]): unknown =>
					Reflect.apply(value, target, given.map(withTap(tap)));
			return value.bind(target) as unknown;
		}
	});
}

const withTap = (tap: Tap) => (given: unknown) =>
	typeof given === 'function'
		? (inner: object): unknown => Reflect.apply(given, undefined, [tapStatements(inner, tap)])
		: given;
