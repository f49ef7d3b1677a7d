/** Keeps the newest of what this process has read or worked out, so that it is not done anew each time. */
export function keepNewest<T>(most: number) {
	const kept = new Map<string, T>();
	return {
		find: (key: string): T | undefined => kept.get(key),
		keep: (key: string, value: T): void => {
			const [oldest] = kept.keys();
			if (kept.size >= most && oldest !== undefined) kept.delete(oldest);
			kept.set(key, value);
		}
	};
}
