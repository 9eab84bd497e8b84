export declare const ROOT: string;

/** Bundles the program into a folder; the absolute paths of the files that are in it. */
export declare function bundleProgram(folder: string): Promise<string[]>;
