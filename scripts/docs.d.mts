export declare function pages(): Readonly<Record<string, string>>;
