export { createBrand, type NewBrand } from "./commands/create-brand.server";
export { setLogo } from "./commands/set-logo.server";
export { updateBrand } from "./commands/update-brand.server";
export { loadBrandByHost, loadBrandById, loadBrandBySlug } from "./queries/load-brand.server";
