import { answerEmbed } from "~/embed/answer-embed.server";

/** Addresses of the widget at which there is nothing. */
export const loader = answerEmbed();
export const action = loader;
