/** What is announced is passed on, but for each key at most once in a pause. */
export interface SeldomNews {
	readonly announce: (key: string) => void;
	/** Passes on nothing more. */
	readonly end: () => void;
}

/** The first announcement after a pause is passed on at once, what follows within the next one at its end. */
export function announceSeldom(pauseMs: number, tell: (key: string) => void): SeldomNews {
	const pauses = new Map<string, { timer: NodeJS.Timeout; isMore: boolean }>();
	const pass = (key: string) => {
		const timer = setTimeout(() => {
			const isMore = pauses.get(key)?.isMore ?? false;
			pauses.delete(key);
			if (isMore) pass(key);
		}, pauseMs).unref();
		pauses.set(key, { timer, isMore: false });
		tell(key);
	};
	return {
		announce: (key) => {
			const pause = pauses.get(key);
			if (pause === undefined) pass(key);
			else pause.isMore = true;
		},
		end: () => {
			for (const { timer } of pauses.values()) clearTimeout(timer);
			pauses.clear();
		}
	};
}
