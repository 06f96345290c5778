export { markNotificationsRead } from "./commands/mark-notifications-read.server";
export { savePreferences } from "./commands/save-preferences.server";
export { unsubscribe } from "./commands/unsubscribe.server";
export { listNotifications, type NotificationRow } from "./queries/list-notifications.server";
export { readPreferences } from "./queries/read-preferences.server";
export { type StatementText, wordStatement } from "./word-statement";
