/** The neighbourhood whose rows a query may touch: the first filter of all of them. */
export interface Scope {
	readonly neighbourhoodId: string;
}
