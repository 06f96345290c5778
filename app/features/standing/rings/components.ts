/** Who leads to whom. */
export type Ways = ReadonlyMap<number, readonly number[]>;

interface Visit {
	node: number;
	next: number;
}

/**
 * Groups in which everybody leads to everybody (Tarjan's strongly connected components), of two and more. Without
 * recursion: a chain of a hundred thousand would be deeper than the stack.
 */
export function stronglyConnected(ways: Ways): number[][] {
	const order = new Map<number, number>();
	const lowest = new Map<number, number>();
	const open: number[] = [];
	const isOpen = new Set<number>();
	const groups: number[][] = [];
	const enter = (node: number): Visit => {
		order.set(node, order.size);
		lowest.set(node, order.size - 1);
		open.push(node);
		isOpen.add(node);
		return { node, next: 0 };
	};
	const lower = (node: number, to: number) => lowest.set(node, Math.min(lowest.get(node) ?? to, to));
	const leave = (node: number) => {
		if (lowest.get(node) !== order.get(node)) return;
		const group = open.splice(open.lastIndexOf(node));
		for (const one of group) isOpen.delete(one);
		if (group.length > 1) groups.push(group);
	};
	for (const root of ways.keys()) {
		if (order.has(root)) continue;
		const path = [enter(root)];
		for (let visit = path.at(-1); visit; visit = path.at(-1)) {
			const to = ways.get(visit.node)?.[visit.next];
			visit.next += 1;
			if (to === undefined) {
				path.pop();
				leave(visit.node);
				const before = path.at(-1);
				if (before) lower(before.node, lowest.get(visit.node) as number);
			} else if (!order.has(to)) path.push(enter(to));
			else if (isOpen.has(to)) lower(visit.node, order.get(to) as number);
		}
	}
	return groups;
}
