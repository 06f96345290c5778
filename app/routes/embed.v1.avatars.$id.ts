import { answerEmbed } from "~/embed/answer-embed.server";
import { readAvatar } from "~/embed/endpoints/read-avatar.server";

export const loader = answerEmbed({ method: "GET", who: "anybody", act: readAvatar });
export const action = loader;
