import { closeMenus } from "./visitor/close-menus";
import { copyLinks } from "./visitor/copy-links";
import { moveByKeyboard } from "./visitor/move-by-keyboard";

closeMenus();
copyLinks();
moveByKeyboard();
