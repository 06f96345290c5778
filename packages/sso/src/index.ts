export { type Algorithm, type Customer, type SignCustomerOptions, signCustomer } from "./sign-customer.js";
