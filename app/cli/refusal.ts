/** An expected outcome that only the operator meets: said as it is, without a stack. */
export class Refusal extends Error {}
