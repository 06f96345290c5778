import { go } from "./go";
import { node } from "./node";
import { php } from "./php";
import { python } from "./python";
import type { Recipe } from "./recipe";
import { ruby } from "./ruby";

/** A recipe per language, by the name that people know it by. */
export const recipes: readonly (readonly [string, Recipe])[] = [
	["Node", node],
	["PHP", php],
	["Python", python],
	["Ruby", ruby],
	["Go", go],
];
