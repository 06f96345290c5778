import { closeMenus } from "./visitor/close-menus";
import { copyLinks } from "./visitor/copy-links";
import { moveByKeyboard } from "./visitor/move-by-keyboard";
import { searchBox } from "./visitor/search-box";

closeMenus();
copyLinks();
moveByKeyboard();
searchBox();
