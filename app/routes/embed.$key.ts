export { answerFrame as loader } from "~/embed/frame/answer-frame.server";
