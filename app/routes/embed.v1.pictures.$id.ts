import { answerEmbed } from "~/embed/answer-embed.server";
import { readPicture } from "~/embed/endpoints/read-picture.server";

export const loader = answerEmbed({ method: "GET", who: "anybody", act: readPicture });
export const action = loader;
