/** What people may do, the least first; each may do what those before it may. */
export const ROLES = ["reader", "coder", "reviewer"] as const;
export type Role = (typeof ROLES)[number];

export const may = (has: Role, needs: Role) => ROLES.indexOf(has) >= ROLES.indexOf(needs);
